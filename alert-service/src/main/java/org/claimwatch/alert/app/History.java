package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.postgres.ClaimStore;
import org.claimwatch.alert.match.ClaimText;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.Matcher;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Reads through all claims so far, for watches that are new. */
@ApplicationScoped
class History {
    /** So many claims are held at once while reading through them. */
    private static final int PAGE = 1_000;

    /** A claim of the past that names a place, and the match that it would be kept as. */
    record Found(Claim claim, KeptMatch match) {}

    private final ClaimStore claims;
    private final Ids ids;
    private final InstantSource clock;

    History(ClaimStore claims, Ids ids, InstantSource clock) {
        this.claims = claims;
        this.ids = ids;
        this.clock = clock;
    }

    /** All that a matcher finds among the claims so far. */
    Uni<List<Found>> of(Mutiny.Session session, Matcher matcher) {
        return of(session, matcher, clock.instant(), null, new ArrayList<>());
    }

    private Uni<List<Found>> of(
            Mutiny.Session session, Matcher matcher, Instant now, @Nullable UUID after, List<Found> found) {
        return claims.page(session, after, PAGE)
                .call(page -> Database.aside(() -> {
                    page.stream().filter(Claim::counts).forEach(claim -> matcher.match(ClaimText.of(claim)).stream()
                            .map(match -> new Found(claim, KeptMatch.of(ids.get(), match, claim.id(), now)))
                            .forEach(found::add));
                    return found;
                }))
                .flatMap(page -> page.size() < PAGE
                        ? Uni.createFrom().item(found)
                        : of(session, matcher, now, page.getLast().id(), found));
    }
}
