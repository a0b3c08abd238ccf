package org.claimwatch.crawler.site.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.claimwatch.crawler.site.ClearWebHost;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The hosts outside of Tor that an operator allows. */
@ApplicationScoped
public class ClearWebHostStore {
    private final RegisterStore register;

    ClearWebHostStore(RegisterStore register) {
        this.register = register;
    }

    public Uni<List<ClearWebHost>> all(Mutiny.Session session) {
        return session.createNativeQuery("SELECT host, reason, added_at FROM clear_web_host ORDER BY host", Tuple.class)
                .getResultList()
                .map(rows -> rows.stream().map(ClearWebHostStore::host).toList());
    }

    /** Lists a host, or gives a listed one another reason. */
    public Uni<ClearWebHost> save(Mutiny.Session session, String host, String reason) {
        return session.createNativeQuery("""
                        INSERT INTO clear_web_host (host, reason) VALUES (:host, :reason)
                        ON CONFLICT (host) DO UPDATE SET reason = excluded.reason
                        RETURNING host, reason, added_at
                        """, Tuple.class)
                .setParameter("host", host)
                .setParameter("reason", reason)
                .getSingleResult()
                .map(ClearWebHostStore::host);
    }

    /**
     * Takes a host off the list.
     *
     * @return the sites that still have a mirror there, for which it stays; none where it is gone; null where it was not
     *     listed
     */
    public Uni<@Nullable Set<String>> delete(Mutiny.Session session, String host) {
        return register.lock(session).chain(known -> {
            Set<String> sites = known.sitesOn(host);
            return sites.isEmpty()
                    ? session.createNativeQuery("DELETE FROM clear_web_host WHERE host = :host")
                            .setParameter("host", host)
                            .executeUpdate()
                            .map(deleted -> deleted == 1 ? sites : null)
                    : Uni.createFrom().item(sites);
        });
    }

    private static ClearWebHost host(Tuple row) {
        return new ClearWebHost(
                row.get("host", String.class),
                row.get("reason", String.class),
                row.get("added_at", OffsetDateTime.class).toInstant());
    }
}
