package org.claimwatch.alert.verdict.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwatch.alert.match.MatchKey;
import org.claimwatch.alert.verdict.Verdict;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;

/** The verdicts: all are kept, the newest of a match holds. */
@ApplicationScoped
public class VerdictStore {
    /** Ids grow with time: see {@code app.Ids}. */
    private static final String NEWEST = " and id = (select max(other.id) from VerdictRow other"
            + " where other.watchId = v.watchId and other.claimId = v.claimId)";

    public Uni<Void> add(Mutiny.Session session, Verdict verdict) {
        return session.persist(VerdictRow.from(verdict));
    }

    /** For the intake, which serves every owner: the newest ones of some claims' matches. */
    public Uni<Map<MatchKey, Verdict>> ofClaims(Mutiny.Session session, Collection<UUID> claims) {
        return session.createSelectionQuery("from VerdictRow v where claimId in :claims" + NEWEST, VerdictRow.class)
                .setParameter("claims", claims)
                .getResultList()
                .map(VerdictStore::byMatch);
    }

    /** The newest ones that the caller may see. */
    public Uni<List<Verdict>> newest(Mutiny.Session session, Caller caller) {
        return session.createSelectionQuery(
                        "from VerdictRow v where (:all = true or owner = :owner)" + NEWEST, VerdictRow.class)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .getResultList()
                .map(rows -> rows.stream().map(VerdictRow::toVerdict).toList());
    }

    /** The newest one of each match of an owner. */
    public Uni<Map<MatchKey, Verdict>> ofOwner(Mutiny.Session session, String owner) {
        return session.createSelectionQuery("from VerdictRow v where owner = :owner" + NEWEST, VerdictRow.class)
                .setParameter("owner", owner)
                .getResultList()
                .map(VerdictStore::byMatch);
    }

    /** The newest one of each match of a watch. */
    public Uni<Map<MatchKey, Verdict>> ofWatch(Mutiny.Session session, UUID watch) {
        return session.createSelectionQuery("from VerdictRow v where watchId = :watch" + NEWEST, VerdictRow.class)
                .setParameter("watch", watch)
                .getResultList()
                .map(VerdictStore::byMatch);
    }

    private static Map<MatchKey, Verdict> byMatch(List<VerdictRow> rows) {
        return rows.stream().map(VerdictRow::toVerdict).collect(Collectors.toMap(Verdict::match, Function.identity()));
    }
}
