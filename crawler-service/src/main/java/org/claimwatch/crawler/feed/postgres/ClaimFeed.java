package org.claimwatch.crawler.feed.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.feed.ClaimEvent;
import org.claimwatch.crawler.feed.FeedEvent;
import org.claimwatch.crawler.feed.FeedPosition;
import org.claimwatch.crawler.feed.SiteSilent;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The feed: appended to at the end of the transactions that change claims, read from any position. */
@ApplicationScoped
public class ClaimFeed {
    /** Told at each commit that appended. */
    static final String CHANNEL = "claim_feed";

    /** Any number that nothing else in this database locks. */
    private static final long LOCK = 0x636c61696d66656cL;

    private record Appended(
            String type, @Nullable UUID claimId, @Nullable UUID siteId, EventData data) {
        static Appended of(FeedEvent event) {
            String type = event.type().wireName();
            return switch (event) {
                case ClaimEvent it -> new Appended(type, it.claim().claimId(), null, EventData.of(it));
                case SiteSilent it -> new Appended(type, null, it.site().siteId(), EventData.of(it));
            };
        }
    }

    private final ObjectMapper json;

    ClaimFeed(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Appends events as the last that a transaction does to claims: from here to its commit no other transaction can
     * append. Without the lock a transaction that drew a lower sequence could commit after a reader had passed it.
     *
     * @return the last sequence that this transaction can see, its own events included; 0 where there is none. Whoever
     *     has read up to it has read every event that was committed before this transaction, or with it.
     */
    public Uni<Long> append(Mutiny.Session session, List<? extends FeedEvent> events) {
        if (events.isEmpty()) {
            return lastSequence(session);
        }
        return session.createNativeQuery("SELECT 1 FROM pg_advisory_xact_lock(:lock)", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult()
                .chain(() -> session.createNativeQuery("""
                                INSERT INTO feed_event (type, claim_id, site_id, data)
                                SELECT event ->> 'type', CAST(event ->> 'claimId' AS uuid),
                                       CAST(event ->> 'siteId' AS uuid), event -> 'data'
                                FROM jsonb_array_elements(CAST(CAST(:events AS text) AS jsonb)) WITH ORDINALITY AS e (event, place)
                                ORDER BY place
                                """)
                        .setParameter(
                                "events",
                                write(events.stream().map(Appended::of).toList()))
                        .executeUpdate())
                .chain(() -> session.createNativeQuery("SELECT 1 FROM pg_notify('" + CHANNEL + "', '')", Integer.class)
                        .getSingleResult())
                .chain(() -> lastSequence(session));
    }

    /**
     * Reads on from a position, or from the beginning where that is null. All in one statement, so that the epoch, the
     * end and the events belong together.
     */
    public Uni<FeedRead> read(Mutiny.Session session, @Nullable FeedPosition after, int limit) {
        return session.createNativeQuery("""
                        SELECT p.epoch, p.last_sequence, f.sequence, f.type, f.recorded_at,
                               coalesce(f.claim_id, f.site_id) AS subject,
                               CAST(f.data AS text) AS data
                        FROM (SELECT epoch, coalesce((SELECT max(sequence) FROM feed_event), 0) AS last_sequence
                              FROM feed_epoch) p
                        LEFT JOIN (SELECT * FROM feed_event WHERE sequence > :after ORDER BY sequence LIMIT :limit) f
                             ON true
                        ORDER BY f.sequence
                        """, Tuple.class)
                .setParameter("after", after == null ? 0L : after.sequence())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> read(after, rows));
    }

    /**
     * Takes what was told of a claim out of the events that told it, as it had to be redacted: whoever reads them from now
     * on reads that they were, in the same places. The one change that is ever made to an event.
     */
    public Uni<Void> redact(Mutiny.Session session, ClaimEvent redacted) {
        return session.createNativeQuery("""
                        UPDATE feed_event SET data = jsonb_set(jsonb_set(data, '{claim}', CAST(CAST(:claim AS text) AS jsonb)), '{changes}', '[]')
                        WHERE claim_id = :id
                        """)
                .setParameter("claim", write(redacted.claim()))
                .setParameter("id", redacted.claim().claimId())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static FeedRead read(@Nullable FeedPosition after, List<Tuple> rows) {
        UUID epoch = rows.getFirst().get("epoch", UUID.class);
        long last = rows.getFirst().get("last_sequence", Long.class);
        if (after != null && (!after.epoch().equals(epoch) || after.sequence() > last)) {
            return new FeedRead.Gone();
        }
        return new FeedRead.Batch(
                epoch,
                rows.stream()
                        .filter(row -> row.get("sequence") != null)
                        .map(row -> new StoredEvent(
                                row.get("sequence", Long.class),
                                row.get("type", String.class),
                                row.get("subject", UUID.class),
                                row.get("recorded_at", OffsetDateTime.class).toInstant(),
                                row.get("data", String.class)))
                        .toList());
    }

    private static Uni<Long> lastSequence(Mutiny.Session session) {
        return session.createNativeQuery("SELECT coalesce(max(sequence), 0) FROM feed_event", Long.class)
                .getSingleResult();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event can be written as JSON", e);
        }
    }
}
