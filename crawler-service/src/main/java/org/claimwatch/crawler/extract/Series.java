package org.claimwatch.crawler.extract;

import java.util.List;

/**
 * Entries of like shape that may be a list.
 *
 * @param origin what they have in common
 * @param kind the tag and the classes of their elements, to tell which series look alike
 */
record Series(Origin origin, List<Entry> entries, String kind) {
    enum Origin {
        /** The same tags from the document down. */
        PATH,
        /** The same tags and classes. */
        STYLED_PATH,
        /** The same tag and classes, wherever they stand: survives broken nesting. */
        CLASS,
        /** Children of one element. */
        SIBLINGS,
        /** Some of those with the same path, which show the same inside. */
        SHAPE,
        /** Not elements of their own: each begins with a child of some kind and goes on to the next such child. */
        RUN,
        /** As a run, but wherever the beginnings stand. */
        ANCHOR,
        /** Lines of plain text in columns. */
        PLAIN,
        /** One element that looks like an entry, and no other like it. */
        SINGLE
    }
}
