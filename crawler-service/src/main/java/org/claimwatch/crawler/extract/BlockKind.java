package org.claimwatch.crawler.extract;

/** What stands before a listing; also a metric's label and the reason in the ledger. */
public enum BlockKind {
    CAPTCHA,
    /** A waiting room: it lets in later, or never. */
    QUEUE,
    LOGIN,
    /** A banner of the police. */
    SEIZED,
    /** The site says that it is being worked on, or that it is yet to come. */
    MAINTENANCE,
    /** A page of whoever hosts the site: suspended, expired, parked, newly installed. */
    HOSTING
}
