package org.claimwatch.alert.notify.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.claim.ClaimStatus;
import org.claimwatch.alert.claim.Correction;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.match.postgres.EvidenceColumn;
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

    @Column(name = "watch_id")
    UUID watchId;

    String place;

    @Column(name = "claim_id")
    UUID claimId;

    @Column(name = "group_name")
    String group;

    String title;

    @Enumerated(EnumType.STRING)
    ClaimStatus status;

    @Column(name = "first_seen_at")
    Instant firstSeenAt;

    @Enumerated(EnumType.STRING)
    NotificationReason reason;

    @Enumerated(EnumType.STRING)
    Tier tier;

    @JdbcTypeCode(SqlTypes.JSON)
    EvidenceColumn evidence;

    @Column(name = "correction_id")
    UUID correctionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "correction_kind")
    Correction.Kind correctionKind;

    @Column(name = "correction_reason")
    String correctionReason;

    @Column(name = "correction_other_claim")
    UUID correctionOtherClaim;

    @Column(name = "created_at")
    Instant createdAt;

    static NotificationRow from(Notification notification) {
        NotificationRow row = new NotificationRow();
        row.id = notification.id();
        row.owner = notification.owner();
        row.messageId = notification.messageId();
        row.watchId = notification.watchId();
        row.place = notification.place();
        row.claimId = notification.claimId();
        row.group = notification.group();
        row.title = notification.title();
        row.status = notification.status();
        row.firstSeenAt = notification.firstSeenAt();
        row.reason = notification.reason();
        row.tier = notification.tier();
        row.evidence = new EvidenceColumn(notification.evidence());
        Correction correction = notification.correction();
        if (correction != null) {
            row.correctionId = correction.id();
            row.correctionKind = correction.kind();
            row.correctionReason = correction.reason();
            row.correctionOtherClaim = correction.otherClaim();
        }
        row.createdAt = notification.createdAt();
        return row;
    }

    Notification toNotification() {
        return new Notification(
                id,
                messageId,
                owner,
                watchId,
                place,
                claimId,
                group,
                title,
                status,
                firstSeenAt,
                reason,
                tier,
                evidence.pieces(),
                correctionId == null
                        ? null
                        : new Correction(correctionId, correctionKind, correctionReason, correctionOtherClaim),
                createdAt);
    }
}
