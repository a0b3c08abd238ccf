package org.claimwatch.crawler.coverage;

/** How far a look went. */
public enum LookKind {
    /** From the first page to a posting that was known. It says nothing about what comes after. */
    HEAD,
    /** The whole list, page by page; also a look at its head that came to its end. */
    FULL
}
