package org.claimwatch.crawler.fetch;

/** Why an answer was not taken; also a metric's label and the reason in the ledger. */
public enum RefusalReason {
    /** Its declared type is not html, json, plain text or a feed. */
    TYPE_NOT_TEXT,
    /** It is declared as text, and its first bytes are those of an archive, an image or another binary. */
    BYTES_NOT_TEXT,
    /** It is to be saved as a file ({@code Content-Disposition}), so it is none to read. */
    OFFERED_AS_FILE,
    /** It is compressed in a way that no browser undoes, or more often than anybody means. */
    ENCODING_UNKNOWN,
    /** Its headers are longer than any that mean something. */
    HEADERS_TOO_LARGE,
    /** It leads to a host that is not one of the site's mirrors. */
    LEADS_ELSEWHERE,
    /** It leads on and on. */
    TOO_MANY_REDIRECTS
}
