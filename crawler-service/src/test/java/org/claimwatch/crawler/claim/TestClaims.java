package org.claimwatch.crawler.claim;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.crawler.extract.Posting;
import org.claimwatch.crawler.extract.PostingStatus;
import org.jspecify.annotations.Nullable;

/** Claims for tests of other packages. */
public final class TestClaims {
    public static final String CAPTURE = "sha256:" + "0".repeat(64);
    public static final String GROUP = "Paper Lantern";
    static final String MIRROR = "first.example";

    private TestClaims() {}

    public static Claim of(UUID site, String title, Instant seenAt) {
        return new Claim(
                UUID.randomUUID(),
                GROUP,
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
                null,
                30_000_000_000L,
                null,
                URI.create("http://listing.example/post/1"),
                CAPTURE,
                null,
                true,
                null,
                null,
                false);
    }

    public static Claim withDescription(Claim claim, String description) {
        return new ClaimEdit(claim).set(ClaimEdit.Part.DESCRIPTION, description).claim();
    }

    /** What is kept of a claim that its site shows. */
    public static Dossier dossier(Claim claim) {
        Listing listing = new Listing(
                claim.siteId(),
                claim.sources().getFirst().kind(),
                claim.firstSeenAt(),
                claim.lastSeenAt(),
                Map.of(MIRROR, 0L),
                true,
                0,
                null);
        return new Dossier(claim, PostingIdentity.of(claim).keys(), List.of(listing), false);
    }

    /** A new claim as its first look leaves it. */
    public static ClaimChange.Appeared appeared(Claim claim) {
        return new ClaimChange.Appeared(dossier(claim));
    }

    static Posting posting(String title, @Nullable String website, @Nullable String link, @Nullable Instant date) {
        return new Posting(
                title,
                "Documents.",
                website,
                null,
                date,
                null,
                PostingStatus.ANNOUNCED,
                null,
                null,
                link == null ? null : URI.create("http://listing.example/").resolve(link));
    }

    static Posting posting(String title, String link) {
        return posting(title, null, link, null);
    }

    /** By which a claim of any group with this title is found. */
    public static Set<Long> keysOf(String title) {
        return Set.of(PostingIdentity.of(GroupKey.of(GROUP), posting(title, null, null, null))
                .bareKey());
    }

    static Set<Long> keys(String title) {
        return PostingIdentity.of(GroupKey.of(GROUP), posting(title, null, null, null))
                .keys();
    }
}
