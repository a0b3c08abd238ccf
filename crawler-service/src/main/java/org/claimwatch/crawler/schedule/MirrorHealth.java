package org.claimwatch.crawler.schedule;

import java.time.Instant;
import org.claimwatch.crawler.site.Mirror;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a mirror from one visit to the next.
 *
 * @param failures how many tries in a row nobody answered
 * @param triedAt null if it never was
 * @param answeredAt when it last did, if only with a captcha; null if it never did
 * @param listed whether it showed a listing when it last answered
 * @param frontPage null where a listing cannot be asked for with a condition
 */
public record MirrorHealth(
        Mirror mirror,
        int failures,
        @Nullable Instant triedAt,
        @Nullable Instant answeredAt,
        boolean listed,
        @Nullable FrontPage frontPage) {
    /** An onion service that died just now first shows as a timeout, as an overloaded one does: it takes two to tell. */
    private static final int FAILURES_OF_THE_DEAD = 2;

    public static MirrorHealth untried(Mirror mirror) {
        return new MirrorHealth(mirror, 0, null, null, false, null);
    }

    public MirrorHealth failed(Instant at) {
        return new MirrorHealth(mirror, failures + 1, at, answeredAt, listed, frontPage);
    }

    public MirrorHealth answered(Instant at, boolean withListing, @Nullable FrontPage page) {
        return new MirrorHealth(mirror, 0, at, at, withListing, page);
    }

    /** Whether it answered lately, so that a visit may count on it. */
    boolean isAlive() {
        return answeredAt != null && failures < FAILURES_OF_THE_DEAD;
    }
}
