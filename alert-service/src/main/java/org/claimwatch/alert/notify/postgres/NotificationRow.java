package org.claimwatch.alert.notify.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.NotificationReason;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Immutable
@Table(name = "notification")
@NullUnmarked
class NotificationRow {
    @Id
    UUID id;

    String owner;

    @Column(name = "message_id")
    String messageId;

    @Column(name = "thread_id")
    UUID threadId;

    @Column(name = "in_reply_to")
    String inReplyTo;

    @Column(name = "watch_id")
    UUID watchId;

    String place;
    String country;

    @Enumerated(EnumType.STRING)
    NotificationReason reason;

    @Column(name = "group_name")
    String group;

    @JdbcTypeCode(SqlTypes.JSON)
    ContentColumn content;

    @Column(name = "created_at")
    Instant createdAt;

    static NotificationRow from(Notification notification) {
        NotificationRow row = new NotificationRow();
        row.id = notification.id();
        row.owner = notification.owner();
        row.messageId = notification.messageId();
        row.threadId = notification.threadId();
        row.inReplyTo = notification.inReplyTo();
        row.watchId = notification.watchId();
        row.place = notification.place();
        row.country = notification.country();
        row.reason = notification.reason();
        row.group = notification.group();
        row.content = new ContentColumn(notification.claims(), notification.standing(), notification.receiver());
        row.createdAt = notification.createdAt();
        return row;
    }

    Notification toNotification() {
        return new Notification(
                id,
                messageId,
                threadId,
                inReplyTo,
                owner,
                watchId,
                place,
                country,
                reason,
                group,
                content.claims(),
                content.standing(),
                content.receiver(),
                createdAt);
    }
}
