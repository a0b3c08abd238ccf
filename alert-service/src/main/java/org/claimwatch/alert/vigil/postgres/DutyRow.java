package org.claimwatch.alert.vigil.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.vigil.Condition;
import org.claimwatch.alert.vigil.Duty;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "duty")
@NullUnmarked
class DutyRow {
    @Id
    @Column(name = "receiver_id")
    UUID receiverId;

    String owner;

    @Column(name = "heartbeat_at")
    Instant heartbeatAt;

    @Column(name = "told_low")
    boolean toldLow;

    @Column(name = "low_turned_at")
    Instant lowTurnedAt;

    @Column(name = "told_late")
    boolean toldLate;

    @Column(name = "late_turned_at")
    Instant lateTurnedAt;

    void set(Duty duty) {
        heartbeatAt = duty.heartbeatAt();
        toldLow = duty.low().wrong();
        lowTurnedAt = duty.low().otherSince();
        toldLate = duty.late().wrong();
        lateTurnedAt = duty.late().otherSince();
    }

    Duty toDuty() {
        return new Duty(
                receiverId, heartbeatAt, new Condition(toldLow, lowTurnedAt), new Condition(toldLate, lateTurnedAt));
    }
}
