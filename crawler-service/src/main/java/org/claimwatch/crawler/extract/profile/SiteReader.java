package org.claimwatch.crawler.extract.profile;

import java.net.URI;
import org.claimwatch.crawler.extract.Extraction;
import org.claimwatch.crawler.extract.Extraction.Unrecognised;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.extract.PageSource;
import org.claimwatch.crawler.extract.UnrecognisedReason;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.PageFormat;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the pages of one site, with its profile where it has one. */
public final class SiteReader {
    private final Extractor extractor;
    private final @Nullable Profile profile;

    /** @param profile null where all is read as on other sites */
    public SiteReader(Extractor extractor, @Nullable Profile profile) {
        this.extractor = extractor;
        this.profile = profile;
    }

    /** Of what reads the site: another one whenever it may read what it did not. */
    public String version() {
        return profile == null
                ? Extractor.VERSION
                : Extractor.VERSION + " " + profile.name() + "@" + profile.revision();
    }

    /** As {@link Extractor#read}. */
    public Extraction read(Page page) {
        if (profile == null) {
            return extractor.read(page);
        }
        if (!profile.pages().isListing(page.url())) {
            return new Unrecognised(UnrecognisedReason.NO_LISTING);
        }
        if (profile.records() == null || !page.isSuccess()) {
            return paged(extractor.read(page), page);
        }
        Extraction read = new PointedOut(profile, page).read();
        return read instanceof Unrecognised(UnrecognisedReason reason) && reason == UnrecognisedReason.NO_LISTING
                ? withoutListing(page)
                : read;
    }

    /** As {@link Extractor#describe}. */
    public @Nullable String describe(Page page, String title) {
        if (profile == null || profile.pages().own() == null) {
            return extractor.describe(page, title);
        }
        PageSource source = page.isSuccess() && page.format() != PageFormat.JSON ? PageSource.of(page) : null;
        return source == null
                ? null
                : profile.pages().own().in(source.document()).stream()
                        .findFirst()
                        .map(Element::text)
                        .map(PageSource::description)
                        .orElse(null);
    }

    /**
     * Why the records are not where they are said to be. That the page shows a list of something else is no answer: the
     * reader was wrong about this site before, and a site that fell silent is looked at by a person.
     */
    private Extraction withoutListing(Page page) {
        return switch (extractor.read(page)) {
            case Extraction.Blocked blocked -> blocked;
            case Unrecognised unrecognised -> unrecognised;
            case Extraction.Complete ignored -> new Unrecognised(UnrecognisedReason.NO_LISTING);
            case Extraction.Partial ignored -> new Unrecognised(UnrecognisedReason.NO_LISTING);
        };
    }

    private Extraction paged(Extraction read, Page page) {
        return switch (read) {
            case Extraction.Complete it ->
                new Extraction.Complete(it.postings(), next(page, it.nextPage()), it.repaired());
            case Extraction.Partial it ->
                new Extraction.Partial(it.postings(), next(page, it.nextPage()), it.repaired(), it.reason());
            case Extraction.Blocked it -> it;
            case Unrecognised it -> it;
        };
    }

    private @Nullable URI next(Page page, @Nullable URI found) {
        PageSource source = profile.pages().next() == null ? null : PageSource.of(page);
        return new FurtherPages(profile.pages(), page.url()).next(source, found);
    }
}
