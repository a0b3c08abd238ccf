package org.claimwatch.crawler.capture.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claimwatch.crawler.capture.Capture;
import org.claimwatch.crawler.capture.SealedCopy;
import org.claimwatch.crawler.capture.VisitCaptures;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The captures, by site and by claim. */
@ApplicationScoped
public class CaptureStore {
    /** More addresses than the pages of all mirrors of a site; a page that is not among them is captured anew. */
    private static final int MAX_ADDRESSES = 500;

    /** A claim's first look, its changes and its last look; one that changes at every look proves nothing by that. */
    private static final int MAX_OF_CLAIM = 200;

    private final ObjectMapper json;

    CaptureStore(ObjectMapper json) {
        this.json = json;
    }

    /** The newest capture of each address of a site. */
    public Uni<List<Capture>> newest(Mutiny.Session session, UUID siteId) {
        return session.createNativeQuery("""
                        SELECT CAST(to_jsonb(c) AS text) FROM (
                          SELECT DISTINCT ON (url) * FROM capture WHERE site_id = :site ORDER BY url, received_at DESC LIMIT :most) c
                        """, String.class)
                .setParameter("site", siteId)
                .setParameter("most", MAX_ADDRESSES)
                .getResultList()
                .map(rows -> rows.stream().map(row -> read(row).toCapture()).toList());
    }

    /** Stores what a visit captured: its captures in one statement, their copies, which are large, one by one. */
    public Uni<Void> save(Mutiny.Session session, UUID siteId, VisitCaptures.Taken taken) {
        List<CaptureRow> rows = Stream.concat(taken.appeared().stream(), taken.confirmed().stream())
                .map(CaptureRow::from)
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.createNativeQuery("""
                                INSERT INTO capture
                                SELECT * FROM jsonb_populate_recordset(CAST(NULL AS capture), CAST(CAST(:rows AS text) AS jsonb))
                                ON CONFLICT (id) DO UPDATE SET
                                  (confirmed_at, looks, took_millis, tor)
                                = (excluded.confirmed_at, excluded.looks, excluded.took_millis, excluded.tor)
                                """)
                        .setParameter("rows", write(rows))
                        .executeUpdate()
                        .chain(() -> each(taken.copies(), copy -> keep(session, siteId, copy)));
    }

    /**
     * The captures that prove a claim, oldest first: of its first look, of the events that changed it, and of its last look.
     *
     * @param firstSeenAt the claim's
     * @param lastSeenAt the claim's
     */
    public Uni<List<KeptCapture>> ofClaim(
            Mutiny.Session session, UUID claimId, UUID siteId, Instant firstSeenAt, Instant lastSeenAt) {
        return session.createNativeQuery("""
                        SELECT c.*, k.copy_hash, k.key_id, k.cut FROM capture c
                        LEFT JOIN capture_copy k ON k.site_id = c.site_id AND k.hash = c.hash
                        WHERE c.site_id = :site
                          AND (c.received_at IN (:first, :last) OR c.confirmed_at = :last
                               OR c.hash IN (SELECT data ->> 'captureHash' FROM feed_event WHERE claim_id = :claim))
                        ORDER BY c.received_at, c.id LIMIT :most
                        """, Tuple.class)
                .setParameter("site", siteId)
                .setParameter("claim", claimId)
                .setParameter("first", firstSeenAt)
                .setParameter("last", lastSeenAt)
                .setParameter("most", MAX_OF_CLAIM)
                .getResultList()
                .map(rows -> rows.stream().map(KeptCapture::of).toList());
    }

    /** The sealed copy of a capture of a site, if there is one still. */
    public Uni<Optional<SealedCopy>> copy(Mutiny.Session session, UUID siteId, String hash) {
        return session.createNativeQuery(
                        "SELECT hash, copy_hash, sealed, key_id, cut FROM capture_copy WHERE site_id = :site AND hash = :hash",
                        Tuple.class)
                .setParameter("site", siteId)
                .setParameter("hash", hash)
                .getSingleResultOrNull()
                .map(CaptureStore::sealed);
    }

    /**
     * Ends the copies of all that was received of a site in a time, such as while it listed what is redacted. The hashes
     * stay.
     *
     * @return how many there were
     */
    public Uni<Integer> redact(Mutiny.Session session, UUID siteId, Instant from, Instant to) {
        return session.createNativeQuery("""
                        DELETE FROM capture_copy k WHERE k.site_id = :site AND EXISTS (
                            SELECT FROM capture c WHERE c.site_id = k.site_id AND c.hash = k.hash
                               AND c.confirmed_at >= :from AND c.received_at <= :to)
                        """)
                .setParameter("site", siteId)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    private static Uni<Integer> keep(Mutiny.Session session, UUID siteId, SealedCopy copy) {
        return session.createNativeQuery("""
                        INSERT INTO capture_copy (site_id, hash, copy_hash, sealed, key_id, cut)
                        VALUES (:site, :hash, :copyHash, :sealed, :key, :cut) ON CONFLICT (site_id, hash) DO NOTHING
                        """)
                .setParameter("site", siteId)
                .setParameter("hash", copy.hash())
                .setParameter("copyHash", copy.copyHash())
                .setParameter("sealed", copy.sealed())
                .setParameter("key", copy.keyId())
                .setParameter("cut", copy.cut())
                .executeUpdate();
    }

    private static Optional<SealedCopy> sealed(@Nullable Tuple row) {
        return Optional.ofNullable(row)
                .map(it -> new SealedCopy(
                        it.get("hash", String.class),
                        it.get("copy_hash", String.class),
                        (byte[]) it.get("sealed"),
                        it.get("key_id", String.class),
                        it.get("cut", Boolean.class)));
    }

    private static <T> Uni<Void> each(List<T> items, Function<T, Uni<? extends Integer>> step) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(step)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private CaptureRow read(String row) {
        try {
            return json.readValue(row, CaptureRow.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database keeps what it was given", e);
        }
    }

    private String write(List<CaptureRow> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row can be written as JSON", e);
        }
    }
}
