package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.claimwatch.alert.claim.postgres.ClaimStore;
import org.claimwatch.alert.intake.Assessment;
import org.claimwatch.alert.intake.Batch;
import org.claimwatch.alert.intake.FeedEvent;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.match.postgres.MatchStore;
import org.claimwatch.alert.notify.Flow;
import org.hibernate.reactive.mutiny.Mutiny;

/** Loads what is known of a batch's claims, lets it be assessed, and saves what follows: claims, matches, notifications. */
@ApplicationScoped
class Consequences {
    /** What a batch led to. */
    record Taken(Assessment assessment, Flow flow) {}

    private final ClaimStore claims;
    private final MatchStore matches;
    private final Notifying notifying;
    private final Redacting redacting;
    private final Ids ids;
    private final InstantSource clock;

    Consequences(
            ClaimStore claims,
            MatchStore matches,
            Notifying notifying,
            Redacting redacting,
            Ids ids,
            InstantSource clock) {
        this.claims = claims;
        this.matches = matches;
        this.notifying = notifying;
        this.redacting = redacting;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param replaying whether the feed is read again from its beginning, because it has begun anew */
    Uni<Taken> of(Mutiny.Session session, Batch batch, Matcher matcher, boolean replaying) {
        return matches.ofClaims(session, batch.claimIds())
                .map(kept -> Assessment.of(batch, matcher, kept, clock.instant(), ids))
                .call(() -> claims.save(
                        session,
                        batch.claims().stream()
                                .map(FeedEvent.ClaimTold::version)
                                .toList()))
                .call(assessment -> matches.remove(session, assessment.ended()))
                .call(assessment -> matches.add(session, assessment.found()))
                .call(assessment -> matches.update(session, assessment.changed()))
                .flatMap(assessment -> notifying
                        .tell(session, assessment.findings(), batch.corrections(), replaying)
                        .map(flow -> new Taken(assessment, flow)))
                .call(() -> session.flush().chain(() -> redacting.of(session, batch.redacted())));
    }
}
