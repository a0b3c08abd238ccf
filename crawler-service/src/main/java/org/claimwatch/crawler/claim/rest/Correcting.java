package org.claimwatch.crawler.claim.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwatch.crawler.capture.postgres.CaptureStore;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.Corrected;
import org.claimwatch.crawler.claim.Correction;
import org.claimwatch.crawler.claim.Dossier;
import org.claimwatch.crawler.claim.GroupKey;
import org.claimwatch.crawler.claim.Listing;
import org.claimwatch.crawler.claim.postgres.ClaimStore;
import org.claimwatch.crawler.claim.postgres.CorrectionLog;
import org.claimwatch.crawler.feed.ClaimEvent;
import org.claimwatch.crawler.feed.postgres.ClaimFeed;
import org.claimwatch.http.problem.ProblemException;
import org.hibernate.reactive.mutiny.Mutiny;

/** Carries a person's decision out: claims, the log of corrections and the events that tell of it, in one transaction. */
@ApplicationScoped
class Correcting {
    private final Mutiny.SessionFactory sessions;
    private final ClaimStore claims;
    private final CorrectionLog log;
    private final ClaimFeed feed;
    private final CaptureStore captures;

    Correcting(
            Mutiny.SessionFactory sessions,
            ClaimStore claims,
            CorrectionLog log,
            ClaimFeed feed,
            CaptureStore captures) {
        this.sessions = sessions;
        this.claims = claims;
        this.log = log;
        this.feed = feed;
        this.captures = captures;
    }

    /**
     * @param ids the claims that the decision needs, that which is corrected first
     * @param decision of these claims, by their ids
     * @return the claims as they are now
     * @throws ProblemException 404 where there is no such claim, 409 where it cannot be done
     */
    Uni<List<Claim>> correct(
            List<UUID> ids, Correction correction, String madeBy, Function<Map<UUID, Dossier>, Corrected> decision) {
        return sessions.withTransaction(session -> dossiers(session, ids)
                .call(before -> claims.lock(session, groups(before.values())))
                // as they are now that nobody else changes them
                .chain(() -> dossiers(session, ids))
                .map(decision)
                .chain(corrected -> switch (corrected) {
                    case Corrected.Refused refused -> throw ProblemException.conflict(refused.field(), refused.why());
                    case Corrected.Done done -> save(session, ids.getFirst(), correction, madeBy, done);
                }));
    }

    private Uni<List<Claim>> save(
            Mutiny.Session session, UUID claimId, Correction correction, String madeBy, Corrected.Done done) {
        List<Dossier> dossiers =
                done.results().stream().map(Corrected.Result::dossier).toList();
        List<ClaimEvent> events = done.results().stream()
                .map(result -> ClaimEvent.of(result, correction))
                .toList();
        Uni<Void> saved = claims.save(session, dossiers).chain(() -> log.add(session, claimId, correction, madeBy));
        for (int i = 0; i < events.size(); i++) {
            ClaimEvent event = events.get(i);
            List<Listing> listings = dossiers.get(i).listings();
            if (event.claim().isRedacted()) {
                saved = saved.chain(() -> feed.redact(session, event)).chain(() -> endCopies(session, listings));
            }
        }
        return saved.chain(() -> feed.append(session, events))
                .map(sequence -> dossiers.stream().map(Dossier::claim).toList());
    }

    /** The copies of all pages that may have shown the claim; that there were such pages stays on record. */
    private Uni<Void> endCopies(Mutiny.Session session, List<Listing> listings) {
        Uni<Void> ended = Uni.createFrom().voidItem();
        for (Listing listing : listings) {
            ended = ended.chain(() ->
                            captures.redact(session, listing.siteId(), listing.firstSeenAt(), listing.lastSeenAt()))
                    .replaceWithVoid();
        }
        return ended;
    }

    private Uni<Map<UUID, Dossier>> dossiers(Mutiny.Session session, List<UUID> ids) {
        return claims.byIds(session, ids).map(found -> {
            Map<UUID, Dossier> byId = new HashMap<>();
            found.forEach(dossier -> byId.put(dossier.claim().claimId(), dossier));
            ids.stream().filter(id -> !byId.containsKey(id)).findFirst().ifPresent(missing -> {
                throw ProblemException.notFound("there is no claim " + missing);
            });
            return byId;
        });
    }

    private static Collection<GroupKey> groups(Collection<Dossier> dossiers) {
        return dossiers.stream()
                .map(dossier -> GroupKey.of(dossier.claim().group()))
                .collect(Collectors.toSet());
    }
}
