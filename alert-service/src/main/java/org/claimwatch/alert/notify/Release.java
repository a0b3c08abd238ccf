package org.claimwatch.alert.notify;

/** Whether a person looks at a match before its owner is told. */
public enum Release {
    DIRECT,
    /** A person may look first, for a limited time: what nobody looked at goes out all the same, and says so. */
    AFTER_REVIEW
}
