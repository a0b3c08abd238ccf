package org.claimwatch.crawler.coverage.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which sites are not visited, because somebody said so. */
@ApplicationScoped
public class ExclusionStore {
    /** Excludes a site from now on, in place of the exclusion that is in force, if any; false where there is no such site. */
    public Uni<Boolean> exclude(Mutiny.Session session, UUID site, String by, String reason) {
        return session.createNativeQuery(
                        "SELECT 1 FROM site WHERE id = :site AND deleted_at IS NULL FOR UPDATE", Integer.class)
                .setParameter("site", site)
                .getResultList()
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(false)
                        : end(session, site).chain(() -> begin(session, site, by, reason)));
    }

    /** Has a site visited again; false where it was not excluded. */
    public Uni<Boolean> end(Mutiny.Session session, UUID site) {
        return session.createNativeQuery(
                        "UPDATE site_exclusion SET ended_at = now() WHERE site_id = :site AND ended_at IS NULL")
                .setParameter("site", site)
                .executeUpdate()
                .map(ended -> ended > 0);
    }

    private static Uni<Boolean> begin(Mutiny.Session session, UUID site, String by, String reason) {
        return session.createNativeQuery(
                        "INSERT INTO site_exclusion (site_id, excluded_by, reason) VALUES (:site, :by, :reason)")
                .setParameter("site", site)
                .setParameter("by", by)
                .setParameter("reason", reason)
                .executeUpdate()
                .replaceWith(true);
    }
}
