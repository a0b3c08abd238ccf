package org.claimwatch.crawler.site.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.claimwatch.crawler.site.Group;
import org.jspecify.annotations.Nullable;

/** A group as it is stored. */
@Entity
@Table(name = "site_group")
class GroupRow {
    @Id
    String name;

    String[] aliases;

    @Column(name = "every_seconds")
    @Nullable
    Integer everySeconds;

    @Column(name = "faster_every_seconds")
    @Nullable
    Integer fasterEverySeconds;

    @Column(name = "faster_until")
    @Nullable
    Instant fasterUntil;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    Group toGroup() {
        return new Group(name, List.of(aliases), PaceColumns.pace(everySeconds, fasterEverySeconds, fasterUntil));
    }
}
