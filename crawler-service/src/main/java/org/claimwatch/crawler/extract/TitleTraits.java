package org.claimwatch.crawler.extract;

import org.claimwatch.crawler.extract.Links.Link;

/**
 * How the lines stand that some titles are in: how many of them, from 0 to 1, are
 *
 * @param bold set off by formatting
 * @param own in a link to the same site
 * @param download in a link to a file
 * @param calledTitle after a label that calls them a title
 * @param calledSite after one that calls them a website
 * @param calledOther after any other that is known
 * @param inMenus in what is navigation
 * @param domains domains
 */
record TitleTraits(
        double bold,
        double own,
        double download,
        double calledTitle,
        double calledSite,
        double calledOther,
        double inMenus,
        double domains) {

    /** @param titles each of which stands in a line */
    static TitleTraits of(Titles titles) {
        double each = 1.0 / titles.size();
        int[] counts = new int[8];
        for (int i = 0; i < titles.size(); i++) {
            Line line = titles.title(i).line();
            Link link = line.link();
            counts[0] += line.bold() ? 1 : 0;
            counts[1] += link != null && link.own() ? 1 : 0;
            counts[2] += link != null && link.download() ? 1 : 0;
            counts[3] += line.field() == FieldName.TITLE ? 1 : 0;
            counts[4] += line.field() == FieldName.WEBSITE ? 1 : 0;
            counts[5] += line.field() != null ? 1 : 0;
            counts[6] += line.navigation() ? 1 : 0;
            counts[7] += line.kind() == TextKind.DOMAIN ? 1 : 0;
        }
        return new TitleTraits(
                counts[0] * each,
                counts[1] * each,
                counts[2] * each,
                counts[3] * each,
                counts[4] * each,
                (counts[5] - counts[3] - counts[4]) * each,
                counts[6] * each,
                counts[7] * each);
    }
}
