package org.claimwatch.alert.match.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The matches that hold now. */
@ApplicationScoped
public class MatchStore {
    public Uni<Void> add(Mutiny.Session session, List<KeptMatch> matches) {
        return session.persistAll(matches.stream().map(MatchRow::from).toArray());
    }

    public Uni<Void> update(Mutiny.Session session, List<KeptMatch> matches) {
        return session.mergeAll(matches.stream().map(MatchRow::from).toArray());
    }

    public Uni<Void> remove(Mutiny.Session session, List<KeptMatch> matches) {
        if (matches.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createMutationQuery("delete MatchRow where id in :ids")
                .setParameter("ids", matches.stream().map(KeptMatch::id).toList())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Of watches that are judged anew. */
    public Uni<Void> removeOfWatches(Mutiny.Session session, List<UUID> watches) {
        if (watches.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createMutationQuery("delete MatchRow where watchId in :watches")
                .setParameter("watches", watches)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** For the intake, which serves every owner: all matches of some claims. */
    public Uni<List<KeptMatch>> ofClaims(Mutiny.Session session, Collection<UUID> claims) {
        return session.createSelectionQuery("from MatchRow where claimId in :claims", MatchRow.class)
                .setParameter("claims", claims)
                .getResultList()
                .map(MatchStore::toMatches);
    }

    /** A match that the caller may see. */
    public Uni<Optional<KeptMatch>> find(Mutiny.Session session, Caller caller, UUID id) {
        return session.createSelectionQuery(
                        "from MatchRow where id = :id and (:all = true or owner = :owner)", MatchRow.class)
                .setParameter("id", id)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(MatchRow::toMatch));
    }

    /** For the watch over the watching: all matches of an owner. */
    public Uni<List<KeptMatch>> ofOwner(Mutiny.Session session, String owner) {
        return session.createSelectionQuery("from MatchRow where owner = :owner", MatchRow.class)
                .setParameter("owner", owner)
                .getResultList()
                .map(MatchStore::toMatches);
    }

    /** All matches of a watch that the caller may see. */
    public Uni<List<KeptMatch>> ofWatch(Mutiny.Session session, Caller caller, UUID watch) {
        return session.createSelectionQuery(
                        "from MatchRow where watchId = :watch and (:all = true or owner = :owner)", MatchRow.class)
                .setParameter("watch", watch)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .getResultList()
                .map(MatchStore::toMatches);
    }

    /**
     * Matches that the caller may see, the newest first.
     *
     * @param watch only those of this watch; null for all
     * @param before the id of the last match of the page before; null for the first page
     */
    public Uni<List<KeptMatch>> list(
            Mutiny.Session session, Caller caller, @Nullable UUID watch, @Nullable UUID before, int limit) {
        String ofWatch = watch == null ? "" : " and watchId = :watch";
        String older = before == null ? "" : " and id < :before";
        var query = session.createSelectionQuery(
                        "from MatchRow where (:all = true or owner = :owner)" + ofWatch + older + " order by id desc",
                        MatchRow.class)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .setMaxResults(limit);
        if (watch != null) {
            query.setParameter("watch", watch);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList().map(MatchStore::toMatches);
    }

    private static List<KeptMatch> toMatches(List<MatchRow> rows) {
        return rows.stream().map(MatchRow::toMatch).toList();
    }
}
