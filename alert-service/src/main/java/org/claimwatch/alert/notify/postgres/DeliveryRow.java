package org.claimwatch.alert.notify.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.notify.Delivery;
import org.claimwatch.alert.notify.DeliveryRecord;
import org.claimwatch.alert.notify.DeliveryState;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.Receiver;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "delivery")
@NullUnmarked
class DeliveryRow {
    @Id
    UUID id;

    String owner;

    @Column(name = "notification_id")
    UUID notificationId;

    @Column(name = "receiver_id")
    UUID receiverId;

    @Enumerated(EnumType.STRING)
    DeliveryState state;

    int attempts;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "leased_by")
    String leasedBy;

    @Enumerated(EnumType.STRING)
    Delivery.Reason reason;

    String detail;

    String status;

    @Column(name = "remote_id")
    String remoteId;

    Instant since;

    @Column(name = "ended_at")
    Instant endedAt;

    static DeliveryRow pending(UUID id, Notification notification, Receiver receiver) {
        DeliveryRow row = new DeliveryRow();
        row.id = id;
        row.owner = notification.owner();
        row.notificationId = notification.id();
        row.receiverId = receiver.id();
        row.state = DeliveryState.PENDING;
        row.dueAt = notification.createdAt();
        row.since = notification.createdAt();
        return row;
    }

    DeliveryRecord toRecord() {
        return new DeliveryRecord(
                id,
                receiverId,
                state,
                attempts,
                endedAt == null ? dueAt : null,
                reason,
                detail,
                status,
                remoteId,
                endedAt);
    }
}
