package org.claimwatch.crawler.extract;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text that a reader sees as one, or the name of a picture, with where it stands.
 *
 * @param field what a label in front of the text ("Size: 30 GB") calls it, or null
 * @param signs what it shows that claims have
 * @param host of an address that it names, or null
 * @param prominence how large a heading it stands in: 3 for h1 to h4, 0 for none
 * @param bold whether it is set off by formatting
 * @param hint what the names of the elements around it, which are written for designers, call it; or null
 * @param href where a link around it leads, as written, or null
 */
record Line(
        Source source,
        String text,
        TextKind kind,
        @Nullable FieldName field,
        Set<Sign> signs,
        @Nullable String host,
        Path path,
        Element element,
        double prominence,
        boolean bold,
        @Nullable FieldName hint,
        @Nullable String href,
        boolean navigation) {

    enum Source {
        TEXT,
        /** What a picture is said to show. */
        IMAGE,
        /** A link begins here: no text of its own. */
        LINK
    }

    boolean isText() {
        return source == Source.TEXT;
    }
}
