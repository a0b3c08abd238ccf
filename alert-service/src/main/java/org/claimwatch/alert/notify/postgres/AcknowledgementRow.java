package org.claimwatch.alert.notify.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.notify.Acknowledgement;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Immutable
@Table(name = "acknowledgement")
@NullUnmarked
class AcknowledgementRow {
    @Id
    @Column(name = "thread_id")
    UUID threadId;

    String owner;
    String author;
    Instant at;

    Acknowledgement toAcknowledgement() {
        return new Acknowledgement(threadId, owner, author, at);
    }
}
