package org.claimwatch.alert.match.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.Tier;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "match")
@NullUnmarked
class MatchRow {
    @Id
    UUID id;

    String owner;

    @Column(name = "watch_id")
    UUID watchId;

    @Column(name = "claim_id")
    UUID claimId;

    @Enumerated(EnumType.STRING)
    Tier tier;

    @JdbcTypeCode(SqlTypes.JSON)
    EvidenceColumn evidence;

    @Column(name = "found_at")
    Instant foundAt;

    static MatchRow from(KeptMatch match) {
        MatchRow row = new MatchRow();
        row.id = match.id();
        row.owner = match.owner();
        row.watchId = match.watchId();
        row.claimId = match.claimId();
        row.tier = match.tier();
        row.evidence = new EvidenceColumn(match.evidence());
        row.foundAt = match.foundAt();
        return row;
    }

    KeptMatch toMatch() {
        return new KeptMatch(id, owner, watchId, claimId, tier, evidence.pieces(), foundAt);
    }
}
