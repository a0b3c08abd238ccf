package org.claimwatch.alert.claim.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.ClaimVersion;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The copy of the claims. */
@ApplicationScoped
public class ClaimStore {
    /** Sorts before every other id: RFC 9562, section 5.9. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Keeps the newest version of each claim: of those given, and of what was there. */
    public Uni<Void> save(Mutiny.Session session, List<ClaimVersion> versions) {
        List<UUID> ids = versions.stream()
                .map(version -> version.claim().id())
                .distinct()
                .toList();
        return rows(session, ids).flatMap(found -> {
            Map<UUID, ClaimRow> rows = new HashMap<>();
            found.forEach(row -> rows.put(row.id, row));
            Map<UUID, ClaimRow> added = new HashMap<>();
            for (ClaimVersion version : versions) {
                UUID id = version.claim().id();
                ClaimRow row = rows.get(id);
                if (row == null) {
                    row = ClaimRow.from(version);
                    rows.put(id, row);
                    added.put(id, row);
                } else if (row.isOlderThan(version)) {
                    row.take(version);
                }
            }
            return session.persistAll(added.values().toArray());
        });
    }

    /** Claims by id, those that there are. */
    public Uni<Map<UUID, Claim>> byId(Mutiny.Session session, Collection<UUID> ids) {
        return rows(session, ids).map(rows -> {
            Map<UUID, Claim> claims = new HashMap<>();
            rows.forEach(row -> claims.put(row.id, row.toClaim()));
            return claims;
        });
    }

    /**
     * Reads through all claims in the order of their ids.
     *
     * @param after the last id of the page before; null for the first page
     */
    public Uni<List<Claim>> page(Mutiny.Session session, @Nullable UUID after, int limit) {
        return session.createSelectionQuery("from ClaimRow where id > :after order by id", ClaimRow.class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .setReadOnly(true)
                .getResultList()
                .map(rows -> {
                    // a session that kept them would hold the whole history of claims at once
                    rows.forEach(session::detach);
                    return rows.stream().map(ClaimRow::toClaim).toList();
                });
    }

    private Uni<List<ClaimRow>> rows(Mutiny.Session session, Collection<UUID> ids) {
        return session.createSelectionQuery("from ClaimRow where id in :ids", ClaimRow.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
