package org.claimwatch.crawler.site.postgres;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.SiteKind;
import org.jspecify.annotations.Nullable;

/** A site as it is stored; its columns of the schedule belong to that package. */
@Entity
@Table(name = "site")
class SiteRow {
    @Id
    UUID id;

    String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "group_name")
    GroupRow group;

    @Enumerated(EnumType.STRING)
    SiteKind kind;

    @Column(name = "every_seconds")
    @Nullable
    Integer everySeconds;

    @Column(name = "faster_every_seconds")
    @Nullable
    Integer fasterEverySeconds;

    @Column(name = "faster_until")
    @Nullable
    Instant fasterUntil;

    @Column(name = "added_at")
    Instant addedAt;

    @Column(name = "deleted_at")
    @Nullable
    Instant deletedAt;

    @ElementCollection
    @CollectionTable(name = "mirror", joinColumns = @JoinColumn(name = "site_id"))
    @OrderColumn(name = "position")
    @Column(name = "url")
    List<String> mirrors = new ArrayList<>();

    Site toSite() {
        return new Site(
                id,
                name,
                group.toGroup(),
                kind,
                mirrors.stream().map(Mirror::of).toList(),
                PaceColumns.pace(everySeconds, fasterEverySeconds, fasterUntil),
                addedAt);
    }
}
