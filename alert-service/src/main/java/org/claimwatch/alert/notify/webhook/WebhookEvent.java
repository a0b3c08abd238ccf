package org.claimwatch.alert.notify.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.claim.ClaimStatus;
import org.claimwatch.alert.match.Evidence;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.notify.Audience;
import org.claimwatch.alert.notify.Dispatch;
import org.claimwatch.alert.notify.Letter;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.ToldClaim;
import org.claimwatch.alert.verdict.Opinion;
import org.claimwatch.alert.wording.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * What is posted: a CloudEvent 1.0 in structured mode. The data has what a program decides by, and the text that a person
 * can be shown as it is. What only analysts are told is left out where the receiver is the press.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WebhookEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        UUID subject,
        Instant time,
        String datacontenttype,
        Data data) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(
            UUID notificationId,
            UUID threadId,
            UUID watchId,
            String place,
            NotificationReason reason,
            boolean test,
            String tlp,
            String title,
            String text,
            List<ClaimData> claims) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClaimData(
            UUID claimId,
            NotificationReason reason,
            String group,
            String title,
            ClaimStatus status,
            Instant firstSeenAt,
            boolean firstRead,
            Tier tier,
            List<EvidenceData> evidence,
            @Nullable Opinion opinion,
            @Nullable String correction,
            @Nullable Instant deadline,
            @Nullable String link,
            @Nullable String capture) {
        static ClaimData of(ToldClaim claim, Audience audience) {
            boolean all = audience == Audience.CERT;
            return new ClaimData(
                    claim.claimId(),
                    claim.reason(),
                    Quoted.inert(claim.group()),
                    Quoted.inert(claim.title()),
                    claim.status(),
                    claim.firstSeenAt(),
                    claim.firstRead(),
                    claim.tier(),
                    claim.evidence().stream().map(EvidenceData::of).toList(),
                    claim.opinion(),
                    claim.correction() == null ? null : Quoted.inert(claim.correction()),
                    all ? claim.detail().deadline() : null,
                    all && claim.detail().link() != null
                            ? Quoted.defanged(claim.detail().link())
                            : null,
                    all ? claim.detail().capture() : null);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EvidenceData(
            String field,
            String text,
            String rule,
            @Nullable String cue) {
        static EvidenceData of(Evidence evidence) {
            return new EvidenceData(
                    evidence.field().name(),
                    Quoted.inert(evidence.text()),
                    evidence.rule().name(),
                    evidence.cue() == null ? null : Quoted.inert(evidence.cue()));
        }
    }

    static WebhookEvent of(Dispatch dispatch, Letter letter, String text) {
        Notification notification = dispatch.notification();
        Audience audience = dispatch.receiver().audience();
        return new WebhookEvent(
                "1.0",
                dispatch.deliveryId(),
                "/notifications",
                "org.claimwatch.notification.v1",
                notification.watchId(),
                notification.createdAt(),
                "application/json",
                new Data(
                        notification.id(),
                        notification.threadId(),
                        notification.watchId(),
                        Quoted.line(notification.place()),
                        notification.reason(),
                        notification.reason() == NotificationReason.TEST,
                        Letter.TLP,
                        letter.subject(),
                        text,
                        notification.claims().stream()
                                .map(claim -> ClaimData.of(claim, audience))
                                .toList()));
    }
}
