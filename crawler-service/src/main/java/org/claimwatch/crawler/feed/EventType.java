package org.claimwatch.crawler.feed;

/** What an event tells; the wire name is also a metric's label. */
public enum EventType {
    APPEARED("claim.appeared"),
    CHANGED("claim.changed"),
    WITHDRAWN("claim.withdrawn"),
    RELISTED("claim.relisted"),
    MERGED("claim.merged"),
    CORRECTED("claim.corrected"),
    REDACTED("claim.redacted"),
    SILENT("site.silent");

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
