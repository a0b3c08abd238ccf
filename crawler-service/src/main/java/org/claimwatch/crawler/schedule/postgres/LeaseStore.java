package org.claimwatch.crawler.schedule.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.schedule.Lease;
import org.hibernate.reactive.mutiny.Mutiny;

/** Leases of sites. Every time in here is the database's now(). */
@ApplicationScoped
public class LeaseStore {
    /**
     * Leases up to so many due sites, the longest overdue first. Rows that another replica is about to lease are passed
     * over, not waited for. A leased site has no next visit until the lease is given back: an operator who asks for one
     * during a visit sets a time that then stands.
     *
     * @param holder names this replica
     */
    public Uni<List<Lease>> leaseDue(Mutiny.Session session, String holder, Duration length, int atMost) {
        return session.createNativeQuery("""
                        WITH due AS MATERIALIZED (
                            SELECT id FROM site
                            WHERE deleted_at IS NULL AND coalesce(lease_until, next_visit_at) <= now()
                            ORDER BY coalesce(lease_until, next_visit_at)
                            LIMIT :atMost
                            FOR UPDATE SKIP LOCKED)
                        UPDATE site
                        SET leased_by = :holder, lease_until = now() + :seconds * interval '1 second',
                            fencing = fencing + 1, next_visit_at = 'infinity'
                        FROM due WHERE site.id = due.id
                        RETURNING site.id, site.fencing, now() AS leased_at
                        """, Tuple.class)
                .setParameter("atMost", atMost)
                .setParameter("holder", holder)
                .setParameter("seconds", seconds(length))
                .getResultList()
                .map(rows -> rows.stream().map(LeaseStore::lease).toList());
    }

    /** Makes a lease longer; false where another replica has the site by now, or it was deleted. */
    public Uni<Boolean> renew(Mutiny.Session session, Lease lease, Duration length) {
        return session.createNativeQuery("""
                        UPDATE site SET lease_until = now() + :seconds * interval '1 second'
                        WHERE id = :site AND fencing = :fencing AND leased_by IS NOT NULL
                        """)
                .setParameter("seconds", seconds(length))
                .setParameter("site", lease.siteId())
                .setParameter("fencing", lease.fencing())
                .executeUpdate()
                .map(updated -> updated == 1);
    }

    /**
     * Whether the site has not been leased by another replica since; what is written in the same transaction is then
     * written before anybody else can lease it. An old lease that nobody took over still counts.
     */
    public Uni<Boolean> holds(Mutiny.Session session, Lease lease) {
        return session.createNativeQuery(
                        "SELECT 1 FROM site WHERE id = :site AND fencing = :fencing AND leased_by IS NOT NULL FOR UPDATE",
                        Integer.class)
                .setParameter("site", lease.siteId())
                .setParameter("fencing", lease.fencing())
                .getResultList()
                .map(rows -> !rows.isEmpty());
    }

    /** Ends a lease that is {@linkplain #holds held}; the site is due after the pause, or when an operator said. */
    public Uni<Void> giveBack(Mutiny.Session session, Lease lease, Duration pause) {
        return session.createNativeQuery("""
                        UPDATE site
                        SET leased_by = NULL, lease_until = NULL,
                            next_visit_at = least(next_visit_at, now() + :seconds * interval '1 second')
                        WHERE id = :site AND fencing = :fencing
                        """)
                .setParameter("seconds", seconds(pause))
                .setParameter("site", lease.siteId())
                .setParameter("fencing", lease.fencing())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Ends all leases of a replica, whose sites are due at once. */
    public Uni<Integer> abandonAll(Mutiny.Session session, String holder) {
        return session.createNativeQuery("UPDATE site SET lease_until = now() WHERE leased_by = :holder")
                .setParameter("holder", holder)
                .executeUpdate();
    }

    /** Makes a site due at once, or as soon as the visit that runs has ended; false where there is none. */
    public Uni<Boolean> visitNow(Mutiny.Session session, UUID site) {
        return session.createNativeQuery(
                        "UPDATE site SET next_visit_at = now() WHERE id = :site AND deleted_at IS NULL")
                .setParameter("site", site)
                .executeUpdate()
                .map(updated -> updated == 1);
    }

    /** How many sites have been due for longer than this. */
    public Uni<Long> overdue(Mutiny.Session session, Duration longerThan) {
        return session.createNativeQuery("""
                        SELECT count(*) FROM site
                        WHERE deleted_at IS NULL
                          AND coalesce(lease_until, next_visit_at) < now() - :seconds * interval '1 second'
                        """, Long.class)
                .setParameter("seconds", seconds(longerThan))
                .getSingleResult();
    }

    private static Lease lease(Tuple row) {
        return new Lease(
                row.get(0, UUID.class),
                row.get(1, Long.class),
                row.get(2, OffsetDateTime.class).toInstant());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
