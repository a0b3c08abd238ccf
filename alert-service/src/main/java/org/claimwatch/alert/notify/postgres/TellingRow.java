package org.claimwatch.alert.notify.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.claimwatch.alert.notify.Release;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "telling")
@NullUnmarked
class TellingRow {
    @Id
    @Column(name = "watch_id")
    UUID watchId;

    String owner;

    @Enumerated(EnumType.STRING)
    Release release;
}
