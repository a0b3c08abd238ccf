package org.claimwatch.crawler.claim;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Claims for tests of other packages. */
public final class TestClaims {
    public static final String CAPTURE = "sha256:" + "0".repeat(64);

    private TestClaims() {}

    public static Claim of(UUID site, String title, Instant seenAt) {
        return new Claim(
                UUID.randomUUID(),
                "Paper Lantern",
                site,
                List.of(new Source(site, Source.Kind.OWN_SITE)),
                title,
                new Organisation(title, null, "FR"),
                "Documents internes.",
                ClaimStatus.COUNTDOWN,
                null,
                seenAt,
                seenAt,
                null,
                30_000_000_000L,
                null,
                URI.create("http://listing.example/post/1"),
                CAPTURE,
                null,
                true);
    }

    public static Claim withDescription(Claim claim, String description) {
        return new Claim(
                claim.claimId(),
                claim.group(),
                claim.siteId(),
                claim.sources(),
                claim.title(),
                claim.organisation(),
                description,
                claim.status(),
                claim.publishedAt(),
                claim.firstSeenAt(),
                claim.lastSeenAt(),
                claim.deadline(),
                claim.dataBytes(),
                claim.ransom(),
                claim.link(),
                claim.capture(),
                claim.notSeenBefore(),
                claim.backfill());
    }
}
