package org.claimwatch.crawler.extract;

/** Why a listing was not read to its end; also a metric's label and the reason in the ledger. */
public enum PartialReason {
    /** Records that look like the others have nothing that could be a title. */
    RECORDS_WITHOUT_TITLE,
    /** There are more records than are read from one page. */
    TOO_MANY_RECORDS
}
