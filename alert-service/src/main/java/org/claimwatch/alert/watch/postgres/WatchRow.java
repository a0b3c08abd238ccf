package org.claimwatch.alert.watch.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.watch.Watch;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "watch")
@NullUnmarked
class WatchRow {
    @Id
    UUID id;

    String owner;
    String name;
    String country;
    String kind;
    String code;
    String region;
    String[] aliases;
    String[] domains;

    @Column(name = "likely_domains")
    String[] likelyDomains;

    @JdbcTypeCode(SqlTypes.JSON)
    RelatedColumn related;

    @Column(name = "created_at")
    Instant createdAt;

    static WatchRow from(Watch watch) {
        WatchRow row = new WatchRow();
        row.id = watch.id();
        row.owner = watch.owner();
        row.name = watch.name();
        row.country = watch.country();
        row.kind = watch.kind();
        row.code = watch.code();
        row.region = watch.region();
        row.aliases = watch.aliases().toArray(String[]::new);
        row.domains = watch.domains().toArray(String[]::new);
        row.likelyDomains = watch.likelyDomains().toArray(String[]::new);
        row.related = new RelatedColumn(watch.related());
        row.createdAt = watch.createdAt();
        return row;
    }

    Watch toWatch() {
        return new Watch(
                id,
                owner,
                name,
                country,
                kind,
                code,
                region,
                List.of(aliases),
                List.of(domains),
                List.of(likelyDomains),
                related.organisations(),
                createdAt);
    }
}
