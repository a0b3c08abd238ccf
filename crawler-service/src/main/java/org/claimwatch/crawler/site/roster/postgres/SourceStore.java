package org.claimwatch.crawler.site.roster.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.site.roster.RosterFormat;
import org.claimwatch.crawler.site.roster.RosterOutcome;
import org.claimwatch.crawler.site.roster.RosterSource;
import org.claimwatch.crawler.site.roster.RosterStatus;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The rosters that are read on a schedule. */
@ApplicationScoped
public class SourceStore {
    /** What an operator is to look at: a roster as it was read. */
    public record Waiting(RosterSource source, String text) {}

    private static final String COLUMNS = "id, location, format, every_seconds, applies_itself, skips_errors, read_at,"
            + " outcome, detail, next_read_at, waiting";

    /** In the order of their locations. */
    public Uni<List<RosterStatus>> all(Mutiny.Session session) {
        return session.createNativeQuery("SELECT " + COLUMNS + " FROM roster_source ORDER BY location", Tuple.class)
                .getResultList()
                .map(rows -> rows.stream().map(SourceStore::status).toList());
    }

    /** Null where there is none. */
    public Uni<@Nullable RosterStatus> find(Mutiny.Session session, UUID id) {
        return row(session, id).map(row -> row == null ? null : status(row));
    }

    /** Null where there is none, or nothing waits. */
    public Uni<@Nullable Waiting> waiting(Mutiny.Session session, UUID id) {
        return row(session, id).map(row -> {
            String text = row == null ? null : row.get("waiting", String.class);
            return text == null ? null : new Waiting(source(row), text);
        });
    }

    /**
     * Adds a source or changes one, which is then due at once; what waited of it no longer does.
     *
     * @return false where another has the location
     */
    public Uni<Boolean> save(Mutiny.Session session, RosterSource source) {
        return session.createNativeQuery("""
                        INSERT INTO roster_source (id, location, format, every_seconds, applies_itself, skips_errors)
                        SELECT :id, :location, :format, :every, :applies, :skips
                        WHERE NOT EXISTS (SELECT 1 FROM roster_source WHERE location = :location AND id <> :id)
                        ON CONFLICT (id) DO UPDATE
                        SET location = excluded.location, format = excluded.format,
                            every_seconds = excluded.every_seconds, applies_itself = excluded.applies_itself,
                            skips_errors = excluded.skips_errors, next_read_at = now(),
                            waiting = NULL, dismissed_revision = NULL
                        """)
                .setParameter("id", source.id())
                .setParameter("location", source.location())
                .setParameter("format", source.format().name())
                .setParameter("every", Math.toIntExact(source.every().toSeconds()))
                .setParameter("applies", source.appliesItself())
                .setParameter("skips", source.skipsErrors())
                .executeUpdate()
                .map(saved -> saved == 1);
    }

    /** False where there is none. */
    public Uni<Boolean> delete(Mutiny.Session session, UUID id) {
        return update(session, "DELETE FROM roster_source WHERE id = :id", id);
    }

    /** Makes a source due at once; false where there is none. */
    public Uni<Boolean> readNow(Mutiny.Session session, UUID id) {
        return update(session, "UPDATE roster_source SET next_read_at = now() WHERE id = :id", id);
    }

    /** Takes the sources that are due, each for one replica: the next reading is due after its interval, come what may. */
    public Uni<List<RosterSource>> takeDue(Mutiny.Session session) {
        return session.createNativeQuery("""
                        WITH due AS MATERIALIZED (
                            SELECT id FROM roster_source WHERE next_read_at <= now() FOR UPDATE SKIP LOCKED)
                        UPDATE roster_source SET next_read_at = now() + every_seconds * interval '1 second'
                        FROM due WHERE roster_source.id = due.id
                        RETURNING roster_source.id, location, format, every_seconds, applies_itself, skips_errors
                        """, Tuple.class)
                .getResultList()
                .map(rows -> rows.stream().map(SourceStore::source).toList());
    }

    /** The difference that an operator dismissed last, or null. */
    public Uni<@Nullable String> dismissedRevision(Mutiny.Session session, UUID id) {
        return session.createNativeQuery(
                        "SELECT coalesce(dismissed_revision, '') FROM roster_source WHERE id = :id", String.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(revision -> revision == null || revision.isEmpty() ? null : revision);
    }

    /** @param waiting the roster where an operator is to look at it, else null */
    public Uni<Void> recordReading(
            Mutiny.Session session, UUID id, RosterOutcome outcome, @Nullable String detail, @Nullable String waiting) {
        return session.createNativeQuery("""
                        UPDATE roster_source
                        SET read_at = now(), outcome = :outcome, detail = :detail, waiting = :waiting
                        WHERE id = :id
                        """)
                .setParameter("id", id)
                .setParameter("outcome", outcome.name())
                .setParameter("detail", detail)
                .setParameter("waiting", waiting)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** A reading that brought nothing; what waits of an earlier one goes on waiting. */
    public Uni<Void> recordFailure(Mutiny.Session session, UUID id, String reason) {
        return session.createNativeQuery("""
                        UPDATE roster_source SET read_at = now(), outcome = 'FAILED', detail = :detail WHERE id = :id
                        """)
                .setParameter("id", id)
                .setParameter("detail", reason)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Ends the wait of a difference: nothing waits any more. */
    public Uni<Void> recordDecision(
            Mutiny.Session session, UUID id, RosterOutcome outcome, @Nullable String dismissedRevision) {
        return session.createNativeQuery("""
                        UPDATE roster_source
                        SET outcome = :outcome, detail = NULL, waiting = NULL, dismissed_revision = :revision
                        WHERE id = :id
                        """)
                .setParameter("id", id)
                .setParameter("outcome", outcome.name())
                .setParameter("revision", dismissedRevision)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<@Nullable Tuple> row(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("SELECT " + COLUMNS + " FROM roster_source WHERE id = :id", Tuple.class)
                .setParameter("id", id)
                .getSingleResultOrNull();
    }

    private static Uni<Boolean> update(Mutiny.Session session, String statement, UUID id) {
        return session.createNativeQuery(statement)
                .setParameter("id", id)
                .executeUpdate()
                .map(updated -> updated == 1);
    }

    private static RosterStatus status(Tuple row) {
        OffsetDateTime readAt = row.get("read_at", OffsetDateTime.class);
        String outcome = row.get("outcome", String.class);
        return new RosterStatus(
                source(row),
                readAt == null ? null : readAt.toInstant(),
                outcome == null ? null : RosterOutcome.valueOf(outcome),
                row.get("detail", String.class),
                row.get("next_read_at", OffsetDateTime.class).toInstant());
    }

    private static RosterSource source(Tuple row) {
        return new RosterSource(
                row.get("id", UUID.class),
                row.get("location", String.class),
                RosterFormat.valueOf(row.get("format", String.class)),
                Duration.ofSeconds(row.get("every_seconds", Integer.class)),
                row.get("applies_itself", Boolean.class),
                row.get("skips_errors", Boolean.class));
    }
}
