package org.claimwatch.alert.intake.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.intake.FeedEvent.Unreadable;
import org.claimwatch.alert.intake.ParkedEvent;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "parked_event")
@NullUnmarked
class ParkedEventRow {
    @Id
    UUID id;

    UUID epoch;
    Long sequence;

    @Column(name = "claim_id")
    UUID claimId;

    String raw;
    String reason;

    @Column(name = "parked_at")
    Instant parkedAt;

    static ParkedEventRow of(UUID id, Unreadable event, Instant now) {
        ParkedEventRow row = new ParkedEventRow();
        row.id = id;
        if (event.position() != null) {
            row.epoch = event.position().epoch();
            row.sequence = event.position().sequence();
        }
        row.claimId = event.claimId();
        row.raw = event.raw();
        row.reason = event.reason();
        row.parkedAt = now;
        return row;
    }

    ParkedEvent toEvent() {
        return new ParkedEvent(id, epoch, sequence, claimId, raw, reason, parkedAt);
    }
}
