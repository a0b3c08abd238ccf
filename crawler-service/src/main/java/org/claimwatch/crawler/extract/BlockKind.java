package org.claimwatch.crawler.extract;

/** What stands before a listing; also a metric's label and the reason in the ledger. */
public enum BlockKind {
    CAPTCHA,
    /** A waiting room: it lets in later, or never. */
    QUEUE,
    LOGIN,
    /** A banner of the police. */
    SEIZED
}
