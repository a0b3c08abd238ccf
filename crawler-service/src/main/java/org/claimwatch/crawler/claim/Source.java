package org.claimwatch.crawler.claim;

import java.util.UUID;

/** A site on which a claim was read, and what that site is to the group. */
public record Source(UUID siteId, Kind kind) {
    public enum Kind {
        /** The group's own. */
        OWN_SITE,
        /** A third party's, which repeats what groups' sites say. */
        TRACKER
    }
}
