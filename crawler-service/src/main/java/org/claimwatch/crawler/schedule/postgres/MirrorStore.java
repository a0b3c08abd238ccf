package org.claimwatch.crawler.schedule.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwatch.crawler.fetch.Validators;
import org.claimwatch.crawler.schedule.FrontPage;
import org.claimwatch.crawler.schedule.MirrorHealth;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Site;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What is remembered of the mirrors of sites. */
@ApplicationScoped
public class MirrorStore {
    /** Of all mirrors of a site, in its order; those that were never tried too. */
    public Uni<List<MirrorHealth>> of(Mutiny.Session session, Site site) {
        return session.createNativeQuery("""
                        SELECT url, failures, tried_at, answered_at, listed, etag, last_modified, page_seen_at
                        FROM mirror_health WHERE site_id = :site
                        """, Tuple.class)
                .setParameter("site", site.id())
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(row -> row.get("url", String.class), row -> row)))
                .map(rows -> site.mirrors().stream()
                        .map(mirror -> health(mirror, rows))
                        .toList());
    }

    /** Remembers what a turn has found out; of a mirror that nobody could try there is nothing. */
    public Uni<Void> save(Mutiny.Session session, Site site, List<MirrorHealth> mirrors) {
        List<MirrorHealth> tried =
                mirrors.stream().filter(mirror -> mirror.triedAt() != null).toList();
        if (tried.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        INSERT INTO mirror_health
                        SELECT :site, * FROM unnest(CAST(:urls AS text[]), CAST(:failures AS integer[]),
                               CAST(CAST(:tried AS text[]) AS timestamptz[]), CAST(CAST(:answered AS text[]) AS timestamptz[]),
                               CAST(:listed AS boolean[]), CAST(:etags AS text[]), CAST(:modified AS text[]),
                               CAST(CAST(:seen AS text[]) AS timestamptz[]))
                        ON CONFLICT (site_id, url) DO UPDATE SET
                               failures = excluded.failures, tried_at = excluded.tried_at, answered_at = excluded.answered_at,
                               listed = excluded.listed, etag = excluded.etag, last_modified = excluded.last_modified,
                               page_seen_at = excluded.page_seen_at
                        """)
                .setParameter("site", site.id())
                .setParameter("urls", texts(tried, it -> it.mirror().url()))
                .setParameter(
                        "failures", tried.stream().map(MirrorHealth::failures).toArray(Integer[]::new))
                .setParameter("tried", texts(tried, MirrorHealth::triedAt))
                .setParameter("answered", texts(tried, MirrorHealth::answeredAt))
                .setParameter("listed", tried.stream().map(MirrorHealth::listed).toArray(Boolean[]::new))
                .setParameter(
                        "etags",
                        texts(tried, it -> page(it, page -> page.validators().etag())))
                .setParameter(
                        "modified",
                        texts(tried, it -> page(it, page -> page.validators().lastModified())))
                .setParameter("seen", texts(tried, it -> page(it, FrontPage::seenAt)))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static MirrorHealth health(Mirror mirror, Map<String, Tuple> rows) {
        Tuple row = rows.get(mirror.url().toString());
        if (row == null) {
            return MirrorHealth.untried(mirror);
        }
        Instant pageSeenAt = instant(row, "page_seen_at");
        return new MirrorHealth(
                mirror,
                row.get("failures", Integer.class),
                instant(row, "tried_at"),
                instant(row, "answered_at"),
                row.get("listed", Boolean.class),
                pageSeenAt == null
                        ? null
                        : new FrontPage(
                                new Validators(row.get("etag", String.class), row.get("last_modified", String.class)),
                                pageSeenAt));
    }

    private static <T> @Nullable T page(MirrorHealth mirror, Function<FrontPage, @Nullable T> part) {
        return mirror.frontPage() == null ? null : part.apply(mirror.frontPage());
    }

    private static String[] texts(List<MirrorHealth> mirrors, Function<MirrorHealth, @Nullable Object> part) {
        return mirrors.stream()
                .map(part)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static @Nullable Instant instant(Tuple row, String column) {
        OffsetDateTime time = row.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
