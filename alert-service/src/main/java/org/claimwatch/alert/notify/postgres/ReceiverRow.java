package org.claimwatch.alert.notify.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.notify.Audience;
import org.claimwatch.alert.notify.Channel;
import org.claimwatch.alert.notify.Receiver;
import org.claimwatch.alert.notify.Rhythm;
import org.claimwatch.alert.wording.Language;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "receiver")
@NullUnmarked
class ReceiverRow {
    @Id
    UUID id;

    String owner;

    @Enumerated(EnumType.STRING)
    Channel channel;

    String address;

    @Enumerated(EnumType.STRING)
    Language language;

    @Enumerated(EnumType.STRING)
    Audience audience;

    UUID[] watches;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_tier")
    Tier fromTier;

    @Enumerated(EnumType.STRING)
    Rhythm heartbeat;

    @Column(name = "sealed_secret")
    String sealedSecret;

    @Column(name = "tested_at")
    Instant testedAt;

    int failures;

    @Column(name = "blocked_until")
    Instant blockedUntil;

    @Column(name = "created_at")
    Instant createdAt;

    static ReceiverRow from(Receiver receiver) {
        ReceiverRow row = new ReceiverRow();
        row.id = receiver.id();
        row.owner = receiver.owner();
        row.channel = receiver.channel();
        row.address = receiver.address();
        row.language = receiver.language();
        row.audience = receiver.audience();
        row.watches = receiver.watches().toArray(UUID[]::new);
        row.fromTier = receiver.fromTier();
        row.heartbeat = receiver.heartbeat();
        row.sealedSecret = receiver.sealedSecret();
        row.testedAt = receiver.testedAt();
        row.createdAt = receiver.createdAt();
        return row;
    }

    Receiver toReceiver() {
        return new Receiver(
                id,
                owner,
                channel,
                address,
                language,
                audience,
                Set.of(watches),
                fromTier,
                heartbeat,
                sealedSecret,
                testedAt,
                createdAt);
    }
}
