package org.claimwatch.crawler.fetch;

/** Why an answer was not taken; also a metric's label and the reason in the ledger. */
public enum RefusalReason {
    /** Its declared type is not html, json, plain text or a feed. */
    TYPE_NOT_TEXT,
    /** It is declared as text, and its first bytes are those of an archive, an image or another binary. */
    BYTES_NOT_TEXT,
    /** It is compressed in a way that was not asked for. */
    ENCODING_UNKNOWN,
    /** It leads to a host that is not one of the site's mirrors. */
    LEADS_ELSEWHERE,
    /** It leads on and on. */
    TOO_MANY_REDIRECTS
}
