package org.claimwatch.crawler.claim.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.claim.Correction;
import org.hibernate.reactive.mutiny.Mutiny;

/** What people decided about claims. Nothing in it is ever changed. */
@ApplicationScoped
public class CorrectionLog {
    /**
     * A correction with who made it, which is not told outside.
     *
     * @param madeBy the id of the key
     */
    public record Entry(Correction correction, String madeBy, Instant madeAt) {}

    public Uni<Void> add(Mutiny.Session session, UUID claimId, Correction correction, String madeBy) {
        return session.createNativeQuery("""
                        INSERT INTO claim_correction (id, claim_id, kind, other_claim, reason, made_by)
                        VALUES (:id, :claim, :kind, CAST(CAST(:other AS text) AS uuid), :reason, :by)
                        """)
                .setParameter("id", correction.correctionId())
                .setParameter("claim", claimId)
                .setParameter("kind", correction.kind().name())
                .setParameter(
                        "other",
                        correction.otherClaimId() == null
                                ? null
                                : correction.otherClaimId().toString())
                .setParameter("reason", correction.reason())
                .setParameter("by", madeBy)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Those that concern a claim, the oldest first. */
    public Uni<List<Entry>> of(Mutiny.Session session, UUID claimId) {
        return session.createNativeQuery("""
                        SELECT id, kind, other_claim, reason, made_by, made_at FROM claim_correction
                        WHERE claim_id = :claim OR other_claim = :claim ORDER BY made_at, id
                        """, Tuple.class)
                .setParameter("claim", claimId)
                .getResultList()
                .map(rows -> rows.stream().map(CorrectionLog::entry).toList());
    }

    private static Entry entry(Tuple row) {
        return new Entry(
                new Correction(
                        row.get("id", UUID.class),
                        Correction.Kind.valueOf(row.get("kind", String.class)),
                        row.get("reason", String.class),
                        row.get("other_claim", UUID.class)),
                row.get("made_by", String.class),
                row.get("made_at", OffsetDateTime.class).toInstant());
    }
}
