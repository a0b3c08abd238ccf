package org.claimwatch.crawler.capture.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.hibernate.reactive.mutiny.Mutiny;

/** The end of captures. Each step is one statement, and may be repeated at any time and by any replica. */
@ApplicationScoped
public class CapturePurge {
    /** A claim's first and last look: what received it first, and what showed it last. */
    private static final String PROVES_A_CLAIM = """
            EXISTS (SELECT FROM claim_listing k WHERE k.site_id = c.site_id
                    AND (k.first_seen_at = c.received_at OR k.last_seen_at IN (c.received_at, c.confirmed_at)))
            """;

    /**
     * Deletes captures that were last confirmed before a time.
     *
     * @param usual the time for most
     * @param proofs the time for a claim's first and last look
     * @return how many there were
     */
    public Uni<Integer> deleteOld(Mutiny.Session session, Instant usual, Instant proofs) {
        return session.createNativeQuery(
                        "DELETE FROM capture c WHERE c.confirmed_at < :usual AND (c.confirmed_at < :proofs OR NOT "
                                + PROVES_A_CLAIM + ")")
                .setParameter("usual", usual)
                .setParameter("proofs", proofs)
                .executeUpdate();
    }

    /**
     * Deletes copies whose captures are gone.
     *
     * @return how many there were
     */
    public Uni<Integer> deleteOrphans(Mutiny.Session session) {
        return session.createNativeQuery("""
                        DELETE FROM capture_copy k WHERE NOT EXISTS (
                            SELECT FROM capture c WHERE c.site_id = k.site_id AND c.hash = k.hash)
                        """).executeUpdate();
    }

    /**
     * Deletes the oldest copies of sites that have more than their share, but for those that prove a claim. Their hashes
     * stay.
     *
     * @param maxBytes of one site, as sealed
     * @return how many there were
     */
    public Uni<Integer> deleteBeyond(Mutiny.Session session, long maxBytes) {
        return session.createNativeQuery("""
                        WITH kept AS (
                            SELECT site_id, hash, sum(length(sealed)) OVER (
                                PARTITION BY site_id ORDER BY kept_at DESC, hash ROWS UNBOUNDED PRECEDING) AS together
                            FROM capture_copy)
                        DELETE FROM capture_copy k USING kept
                        WHERE kept.site_id = k.site_id AND kept.hash = k.hash AND kept.together > :most
                          AND NOT EXISTS (SELECT FROM capture c WHERE c.site_id = k.site_id AND c.hash = k.hash
                                          AND """ + " " + PROVES_A_CLAIM + ")")
                .setParameter("most", maxBytes)
                .executeUpdate();
    }
}
