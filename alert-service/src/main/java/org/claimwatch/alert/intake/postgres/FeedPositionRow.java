package org.claimwatch.alert.intake.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.intake.FeedPosition;
import org.claimwatch.alert.intake.FeedState;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "feed_position")
@NullUnmarked
class FeedPositionRow {
    static final Integer ONLY = 1;

    @Id
    Integer id;

    UUID epoch;
    long sequence;

    @Column(name = "caught_up_at")
    Instant caughtUpAt;

    @Column(name = "replaying_since")
    Instant replayingSince;

    @Column(name = "watches_version")
    long watchesVersion;

    FeedState toState() {
        return new FeedState(new FeedPosition(epoch, sequence), caughtUpAt, replayingSince, watchesVersion);
    }

    void moveTo(FeedPosition position) {
        epoch = position.epoch();
        sequence = position.sequence();
    }
}
