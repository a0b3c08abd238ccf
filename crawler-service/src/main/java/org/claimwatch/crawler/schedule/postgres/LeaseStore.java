package org.claimwatch.crawler.schedule.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.schedule.CrawlPlan;
import org.claimwatch.crawler.schedule.Lane;
import org.claimwatch.crawler.schedule.Lease;
import org.claimwatch.crawler.schedule.NextTurn;
import org.claimwatch.crawler.schedule.Turn;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Leases of sites. Every time in here is the database's now(). */
@ApplicationScoped
public class LeaseStore {
    /**
     * Each due site's due time and turn, in both lanes. A visit is due when its lease has ended or, without one, when its time
     * has come; a probe of a live site when its time has come and nobody has the site.
     */
    private static final String DUE = """
            SELECT id,
                   CASE WHEN visit_due THEN CASE WHEN visit_asked THEN 'ASKED_VISIT' ELSE 'VISIT' END ELSE 'PROBE' END AS turn
            FROM site, LATERAL (
                 SELECT coalesce(lease_until, next_visit_at) <= now() AND slow_visit = :slow AS visit_due,
                        CAST(:slow AS boolean) AND NOT slow AND lease_until IS NULL AND next_probe_at <= now()
                        AND (next_visit_at > now() + :longestProbe * interval '1 second'
                             OR next_probe_at < now() - :probeWaits * interval '1 second') AS probe_due
                 FROM (SELECT slow AND NOT visit_asked AS slow_visit)) due
            WHERE deleted_at IS NULL AND (visit_due OR probe_due)
              AND NOT EXISTS (SELECT 1 FROM site_exclusion WHERE site_id = site.id AND ended_at IS NULL)
            ORDER BY CASE WHEN visit_due THEN coalesce(lease_until, next_visit_at) ELSE next_probe_at END
            LIMIT :atMost
            FOR UPDATE OF site SKIP LOCKED
            """;

    /**
     * Leases up to so many sites that are due in a lane, the longest overdue first. Rows that another replica is about to
     * lease are passed over, not waited for. A site that is leased for a visit has no next one until the lease is given
     * back: an operator who asks for one meanwhile sets a time that then stands.
     *
     * @param holder names this replica
     */
    public Uni<List<Lease>> leaseDue(Mutiny.Session session, String holder, Duration length, Lane lane, int atMost) {
        return session.createNativeQuery("WITH due AS MATERIALIZED (" + DUE + """
                        )
                        UPDATE site
                        SET leased_by = :holder, lease_until = now() + :seconds * interval '1 second', fencing = fencing + 1,
                            next_visit_at = CASE due.turn WHEN 'PROBE' THEN next_visit_at ELSE 'infinity' END,
                            visit_asked = visit_asked AND due.turn = 'PROBE'
                        FROM due WHERE site.id = due.id
                        RETURNING site.id, site.fencing, now() AS leased_at, due.turn
                        """, Tuple.class)
                .setParameter("slow", lane == Lane.SLOW)
                .setParameter("longestProbe", seconds(CrawlPlan.LONGEST_PROBE))
                .setParameter("probeWaits", seconds(CrawlPlan.PROBE_WAITS))
                .setParameter("atMost", atMost)
                .setParameter("holder", holder)
                .setParameter("seconds", seconds(length))
                .getResultList()
                .map(rows -> rows.stream().map(LeaseStore::lease).toList());
    }

    /** Makes a lease longer; false where it has ended, or the site was deleted. */
    public Uni<Boolean> renew(Mutiny.Session session, Lease lease, Duration length) {
        return session.createNativeQuery("""
                        UPDATE site SET lease_until = now() + :seconds * interval '1 second'
                        WHERE id = :site AND fencing = :fencing AND lease_until > now()
                        """)
                .setParameter("seconds", seconds(length))
                .setParameter("site", lease.siteId())
                .setParameter("fencing", lease.fencing())
                .executeUpdate()
                .map(updated -> updated == 1);
    }

    /**
     * Whether a lease has not ended, by the database's clock; what is written in the same transaction is then written
     * before anybody else can lease the site. One that ended counts no more even if nobody took the site over: whoever
     * stalled for so long may hold old news.
     */
    public Uni<Boolean> holds(Mutiny.Session session, Lease lease) {
        return session.createNativeQuery("""
                        SELECT 1 FROM site
                        WHERE id = :site AND fencing = :fencing AND lease_until > now() FOR UPDATE
                        """, Integer.class)
                .setParameter("site", lease.siteId())
                .setParameter("fencing", lease.fencing())
                .getResultList()
                .map(rows -> !rows.isEmpty());
    }

    /** Ends the {@linkplain #holds held} lease of a visit; the site has its next turns as planned, or when an operator said. */
    public Uni<Void> giveBack(Mutiny.Session session, Lease lease, NextTurn next) {
        return session.createNativeQuery("""
                        UPDATE site
                        SET leased_by = NULL, lease_until = NULL, slow = :slow,
                            next_visit_at = least(next_visit_at, now() + :visitIn * interval '1 second'),
                            -- one that waits goes on waiting: it has a right to the next turn in the end
                            next_probe_at = least(CASE WHEN next_probe_at <= now() THEN next_probe_at END,
                                                  now() + CAST(:probeIn AS double precision) * interval '1 second')
                        WHERE id = :site AND fencing = :fencing
                        """)
                .setParameter("slow", next.lane() == Lane.SLOW)
                .setParameter("visitIn", seconds(next.visitIn()))
                .setParameter("probeIn", next.probeIn() == null ? null : seconds(next.probeIn()))
                .setParameter("site", lease.siteId())
                .setParameter("fencing", lease.fencing())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Ends the held lease of a probe, which leaves the next visit where it was. */
    public Uni<Void> giveBack(Mutiny.Session session, Lease lease, @Nullable Duration probeIn) {
        return session.createNativeQuery("""
                        UPDATE site
                        SET leased_by = NULL, lease_until = NULL,
                            next_probe_at = now() + CAST(:probeIn AS double precision) * interval '1 second'
                        WHERE id = :site AND fencing = :fencing
                        """)
                .setParameter("probeIn", probeIn == null ? null : seconds(probeIn))
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
                        "UPDATE site SET next_visit_at = now(), visit_asked = true WHERE id = :site AND deleted_at IS NULL")
                .setParameter("site", site)
                .executeUpdate()
                .map(updated -> updated == 1);
    }

    /** How many live sites have been due for a visit for longer than this. */
    public Uni<Long> overdue(Mutiny.Session session, Duration longerThan) {
        return session.createNativeQuery("""
                        SELECT count(*) FROM site
                        WHERE deleted_at IS NULL AND NOT slow
                          AND NOT EXISTS (SELECT 1 FROM site_exclusion WHERE site_id = site.id AND ended_at IS NULL)
                          AND coalesce(lease_until, next_visit_at) < now() - :seconds * interval '1 second'
                        """, Long.class)
                .setParameter("seconds", seconds(longerThan))
                .getSingleResult();
    }

    private static Lease lease(Tuple row) {
        return new Lease(
                row.get(0, UUID.class),
                row.get(1, Long.class),
                row.get(2, OffsetDateTime.class).toInstant(),
                Turn.valueOf(row.get(3, String.class)));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
