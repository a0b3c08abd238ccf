package org.claimwatch.alert.silence.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.silence.Silence;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "silence")
@NullUnmarked
class SilenceRow {
    @Id
    UUID id;

    String owner;

    @Column(name = "watch_id")
    UUID watchId;

    @Column(name = "group_name")
    String group;

    @Column(name = "claim_id")
    UUID claimId;

    @Enumerated(EnumType.STRING)
    Tier tier;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    String author;
    String comment;

    static SilenceRow from(Silence silence) {
        SilenceRow row = new SilenceRow();
        row.id = silence.id();
        row.owner = silence.owner();
        row.watchId = silence.watchId();
        row.group = silence.group();
        row.claimId = silence.claimId();
        row.tier = silence.tier();
        row.startsAt = silence.startsAt();
        row.endsAt = silence.endsAt();
        row.author = silence.author();
        row.comment = silence.comment();
        return row;
    }

    Silence toSilence() {
        return new Silence(id, owner, watchId, group, claimId, tier, startsAt, endsAt, author, comment);
    }
}
