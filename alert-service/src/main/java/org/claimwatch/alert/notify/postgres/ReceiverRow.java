package org.claimwatch.alert.notify.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.notify.Channel;
import org.claimwatch.alert.notify.Receiver;
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

    @Column(name = "created_at")
    Instant createdAt;

    static ReceiverRow from(Receiver receiver) {
        ReceiverRow row = new ReceiverRow();
        row.id = receiver.id();
        row.owner = receiver.owner();
        row.channel = receiver.channel();
        row.address = receiver.address();
        row.language = receiver.language();
        row.createdAt = receiver.createdAt();
        return row;
    }

    Receiver toReceiver() {
        return new Receiver(id, owner, channel, address, language, createdAt);
    }
}
