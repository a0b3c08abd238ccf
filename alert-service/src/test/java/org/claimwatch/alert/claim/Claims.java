package org.claimwatch.alert.claim;

import java.time.Instant;
import java.util.UUID;

/** Claims for tests. */
public final class Claims {
    public static final Instant FIRST_SEEN = Instant.parse("2026-03-02T09:14:07.301Z");

    private Claims() {}

    public static Claim titled(String title) {
        return of(UUID.randomUUID(), title, false);
    }

    public static Claim of(UUID id, String title, boolean backfill) {
        return new Claim(
                id,
                "Paper Lantern",
                title,
                Organisation.UNKNOWN,
                null,
                ClaimStatus.ANNOUNCED,
                FIRST_SEEN,
                backfill,
                true,
                ClaimDetail.NONE);
    }
}
