package org.claimwatch.crawler.claim.postgres;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.ClaimChange;
import org.claimwatch.crawler.claim.TitleKey;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The claims, and what becomes of them. */
@ApplicationScoped
public class ClaimStore {
    /** Null where there is none. */
    public Uni<@Nullable Claim> find(Mutiny.Session session, UUID id) {
        return session.find(ClaimRow.class, id).map(row -> row == null ? null : row.toClaim());
    }

    /** The claims of a site that have one of these titles. As one array: a statement takes 65,535 parameters at most. */
    public Uni<List<Claim>> withTitles(Mutiny.Session session, UUID siteId, Collection<TitleKey> titles) {
        return session.createNativeQuery(
                        "SELECT * FROM claim WHERE site_id = :site AND title_key = ANY (:titles)", ClaimRow.class)
                .setParameter("site", siteId)
                .setParameter("titles", titles.stream().map(TitleKey::value).toArray(String[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(ClaimRow::toClaim).toList());
    }

    /** Stores claims as the changes leave them, and has written them when it completes. */
    public Uni<Void> save(Mutiny.Session session, List<ClaimChange> changes) {
        List<Object> appeared = new ArrayList<>();
        List<ClaimRow> changed = new ArrayList<>();
        Map<Instant, List<UUID>> seenAgain = new HashMap<>();
        for (ClaimChange change : changes) {
            switch (change) {
                case ClaimChange.Appeared it -> appeared.add(ClaimRow.from(it.claim()));
                case ClaimChange.Changed it -> changed.add(ClaimRow.from(it.claim()));
                case ClaimChange.SeenAgain it ->
                    seenAgain
                            .computeIfAbsent(it.claim().lastSeenAt(), at -> new ArrayList<>())
                            .add(it.claim().claimId());
            }
        }
        return session.persistAll(appeared.toArray())
                .chain(() -> Multi.createFrom()
                        .iterable(changed)
                        .onItem()
                        .transformToUniAndConcatenate(session::merge)
                        .collect()
                        .last())
                .chain(session::flush)
                .chain(() -> moveLastSeen(session, seenAgain));
    }

    /**
     * Moves the time of being seen of all claims that stood on a page of the site which is still the same. What stood on it was
     * last seen when it was: times are to the microsecond, and a site has one page at a time.
     */
    public Uni<Void> seenStill(Mutiny.Session session, UUID siteId, Instant before, Instant at) {
        return session.createNativeQuery(
                        "UPDATE claim SET last_seen_at = :at WHERE site_id = :site AND last_seen_at = :before")
                .setParameter("at", at)
                .setParameter("site", siteId)
                .setParameter("before", before)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** One statement a page of the visit, not one a claim: nearly all claims are seen again at nearly all visits. */
    private static Uni<Void> moveLastSeen(Mutiny.Session session, Map<Instant, List<UUID>> seenAgain) {
        return Multi.createFrom()
                .iterable(seenAgain.entrySet())
                .onItem()
                .transformToUniAndConcatenate(
                        page -> session.createNativeQuery("UPDATE claim SET last_seen_at = :at WHERE id = ANY (:ids)")
                                .setParameter("at", page.getKey())
                                .setParameter("ids", page.getValue().toArray(UUID[]::new))
                                .executeUpdate())
                .collect()
                .last()
                .replaceWithVoid();
    }
}
