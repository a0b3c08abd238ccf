package org.claimwatch.alert.report;

/** Why a report is INCONCLUSIVE. */
public enum Doubt {
    /** The crawler does not tell what it has read. */
    COVERAGE_UNAVAILABLE,
    /** No site is followed, or none that is alive. */
    NO_ACTIVE_SITE,
    /** Claims that were read may not have arrived here yet. */
    PIPELINE_LATE,
    /** Events arrived that could not be read; one of them may name the place. */
    EVENTS_NOT_READ,
    TOO_FEW_SITES_READ
}
