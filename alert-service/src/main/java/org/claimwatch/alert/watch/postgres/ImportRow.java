package org.claimwatch.alert.watch.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.watch.ImportProgress;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "watch_import")
@NullUnmarked
class ImportRow {
    @Id
    UUID id;

    String owner;
    String author;

    @Column(name = "dry_run")
    boolean dryRun;

    @Enumerated(EnumType.STRING)
    ImportProgress.Phase phase;

    int rows;
    int saved;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "moved_at")
    Instant movedAt;

    static ImportRow from(ImportProgress progress) {
        ImportRow row = new ImportRow();
        row.id = progress.id();
        row.owner = progress.owner();
        row.author = progress.author();
        row.dryRun = progress.dryRun();
        row.phase = progress.phase();
        row.rows = progress.rows();
        row.saved = progress.saved();
        row.startedAt = progress.startedAt();
        row.movedAt = progress.movedAt();
        return row;
    }

    ImportProgress toProgress() {
        return new ImportProgress(id, owner, author, dryRun, phase, rows, saved, startedAt, movedAt);
    }
}
