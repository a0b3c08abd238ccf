package org.claimwatch.alert.vigil.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.vigil.CloserWatch;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "closer_watch")
@NullUnmarked
class CloserWatchRow {
    @Id
    @Column(name = "watch_id")
    UUID watchId;

    String owner;
    Instant since;
    Instant until;
    String author;

    @Column(name = "note_at")
    Instant noteAt;

    @Column(name = "renewal_asked")
    boolean renewalAsked;

    static CloserWatchRow from(CloserWatch closer) {
        CloserWatchRow row = new CloserWatchRow();
        row.watchId = closer.watchId();
        row.owner = closer.owner();
        row.since = closer.since();
        row.until = closer.until();
        row.author = closer.author();
        row.noteAt = closer.noteAt();
        row.renewalAsked = closer.renewalAsked();
        return row;
    }

    CloserWatch toCloserWatch() {
        return new CloserWatch(watchId, owner, since, until, author, noteAt, renewalAsked);
    }
}
