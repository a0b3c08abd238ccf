package org.claimwatch.crawler.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text that a reader sees as one, or the name of a picture, or the beginning of a link, with where it stands.
 *
 * @param index among all lines of its page
 * @param said empty where a link begins
 * @param signs what it shows that claims have, as {@link Sign#bit}s
 * @param host of an address that it names or leads to, or null
 * @param prominence how large a heading it stands in: 3 for h1 to h4, 0 for none
 * @param bold whether it is set off by formatting
 * @param hint what the names of the elements around it, which are written for designers, call it; or null
 * @param link that it stands in or begins, or null
 */
record Line(
        int index,
        Source source,
        Text said,
        int signs,
        @Nullable String host,
        Path path,
        Element element,
        double prominence,
        boolean bold,
        @Nullable FieldName hint,
        Links.@Nullable Link link,
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

    String text() {
        return said.value();
    }

    TextKind kind() {
        return said.kind();
    }

    /** What a label in front of the text calls it, or null. */
    @Nullable
    FieldName field() {
        return said.field();
    }

    /** Where the link leads, as written; null where there is none. */
    @Nullable
    String href() {
        return link == null ? null : link.href();
    }

    boolean shows(Sign sign) {
        return (signs & sign.bit()) != 0;
    }
}
