package org.claimwatch.alert.notify.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.claim.ClaimStatus;
import org.claimwatch.alert.match.MatchKey;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.Outcome;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "outcome")
@NullUnmarked
class OutcomeRow {
    /** JPA wants a class of its own for a key of two columns. */
    @Embeddable
    record Key(
            @Column(name = "watch_id") UUID watchId,
            @Column(name = "claim_id") UUID claimId) {}

    @EmbeddedId
    Key key;

    String owner;

    @Enumerated(EnumType.STRING)
    NotificationReason reason;

    Instant since;

    @Column(name = "due_at")
    Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "next_reason")
    NotificationReason next;

    @Column(name = "thread_id")
    UUID threadId;

    @Enumerated(EnumType.STRING)
    ClaimStatus status;

    static OutcomeRow from(Outcome outcome) {
        OutcomeRow row = new OutcomeRow();
        row.key = new Key(outcome.match().watchId(), outcome.match().claimId());
        row.owner = outcome.owner();
        row.reason = outcome.reason();
        row.since = outcome.since();
        row.dueAt = outcome.dueAt();
        row.next = outcome.next();
        row.threadId = outcome.threadId();
        row.status = outcome.status();
        return row;
    }

    Outcome toOutcome() {
        return new Outcome(
                new MatchKey(key.watchId(), key.claimId()), owner, reason, since, dueAt, next, threadId, status);
    }
}
