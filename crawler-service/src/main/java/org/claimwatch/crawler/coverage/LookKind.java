package org.claimwatch.crawler.coverage;

/** How far a look means to go. */
public enum LookKind {
    /** The whole list, page by page. */
    FULL
}
