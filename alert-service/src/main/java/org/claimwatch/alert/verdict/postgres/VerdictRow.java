package org.claimwatch.alert.verdict.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.match.MatchKey;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.verdict.Opinion;
import org.claimwatch.alert.verdict.Verdict;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Immutable
@Table(name = "verdict")
@NullUnmarked
class VerdictRow {
    @Id
    UUID id;

    String owner;

    @Column(name = "watch_id")
    UUID watchId;

    @Column(name = "claim_id")
    UUID claimId;

    @Enumerated(EnumType.STRING)
    Tier tier;

    @Enumerated(EnumType.STRING)
    Opinion opinion;

    String author;
    String note;
    Instant at;

    static VerdictRow from(Verdict verdict) {
        VerdictRow row = new VerdictRow();
        row.id = verdict.id();
        row.owner = verdict.owner();
        row.watchId = verdict.match().watchId();
        row.claimId = verdict.match().claimId();
        row.tier = verdict.tier();
        row.opinion = verdict.opinion();
        row.author = verdict.author();
        row.note = verdict.note();
        row.at = verdict.at();
        return row;
    }

    Verdict toVerdict() {
        return new Verdict(id, owner, new MatchKey(watchId, claimId), tier, opinion, author, note, at);
    }
}
