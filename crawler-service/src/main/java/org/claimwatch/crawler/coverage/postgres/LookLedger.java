package org.claimwatch.crawler.coverage.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwatch.crawler.coverage.Coverage;
import org.claimwatch.crawler.coverage.Exclusion;
import org.claimwatch.crawler.coverage.Look;
import org.claimwatch.crawler.coverage.LookHistory;
import org.claimwatch.crawler.coverage.SiteCoverage;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Every look at every site. */
@ApplicationScoped
public class LookLedger {
    /**
     * The feed's epoch and, where any site was watched, a row a site, all from one snapshot. Looks are told by their ids:
     * their rows never change, so that they can be loaded afterwards.
     */
    private static final String COVERAGE = """
            WITH asked AS (SELECT epoch, coalesce(CAST(CAST(:at AS text) AS timestamptz), now()) AS at FROM feed_epoch)
            SELECT asked.epoch, asked.at, s.id, s.name, s.group_name, s.added_at,
                   newest.id AS newest, head.id AS head, complete.id AS complete, answered.at AS answered_at,
                   since.at AS since, reported.at AS reported_at, x.excluded_by, x.reason, x.excluded_at, missing.claims AS tracked_only
            FROM asked
            LEFT JOIN site s
              ON s.added_at <= asked.at AND (s.deleted_at IS NULL OR s.deleted_at > asked.at)
            LEFT JOIN LATERAL (
                 SELECT id, CASE state WHEN 'UNCHANGED' THEN 'READ' ELSE state END AS state FROM visit
                 WHERE site_id = s.id AND finished_at <= asked.at
                 ORDER BY finished_at DESC, id DESC LIMIT 1) newest ON true
            LEFT JOIN LATERAL (
                 SELECT id FROM visit
                 WHERE site_id = s.id AND finished_at <= asked.at AND state IN ('READ', 'UNCHANGED', 'PARTIAL')
                 ORDER BY finished_at DESC, id DESC LIMIT 1) head ON true
            LEFT JOIN LATERAL (
                 SELECT id FROM visit
                 WHERE site_id = s.id AND finished_at <= asked.at AND state = 'READ' AND kind = 'FULL'
                 ORDER BY finished_at DESC, id DESC LIMIT 1) complete ON true
            LEFT JOIN LATERAL (
                 SELECT fetched_at AS at FROM visit
                 WHERE site_id = s.id AND finished_at <= asked.at AND fetched_at IS NOT NULL AND state <> 'SEIZED'
                 ORDER BY finished_at DESC LIMIT 1) answered ON true
            LEFT JOIN LATERAL (
                 SELECT max(last.at) AS at
                 FROM unnest(ARRAY['READ', 'UNCHANGED', 'PARTIAL', 'BLOCKED', 'UNREADABLE', 'SEIZED', 'DOWN']) AS of (state),
                      LATERAL (SELECT finished_at AS at FROM visit
                               WHERE site_id = s.id AND state = of.state AND finished_at <= asked.at
                               ORDER BY finished_at DESC LIMIT 1) last
                 WHERE of.state <> newest.state AND (of.state <> 'UNCHANGED' OR newest.state <> 'READ')) other ON true
            LEFT JOIN LATERAL (
                 SELECT started_at AS at FROM visit
                 WHERE site_id = s.id AND finished_at <= asked.at AND finished_at > coalesce(other.at, '-infinity')
                 ORDER BY finished_at LIMIT 1) since ON true
            LEFT JOIN LATERAL (
                 SELECT max(CASE WHEN backfill THEN least(coalesce(published_at, first_seen_at), first_seen_at)
                                 ELSE first_seen_at END) AS at
                 FROM claim
                 WHERE group_name = s.group_name AND first_seen_at <= asked.at
                   AND first_seen_at > asked.at - :active * interval '1 second') reported ON true
            LEFT JOIN LATERAL (
                 SELECT excluded_by, reason, excluded_at FROM site_exclusion
                 WHERE site_id = s.id AND excluded_at <= asked.at AND (ended_at IS NULL OR ended_at > asked.at)
                 ORDER BY id DESC LIMIT 1) x ON true
            LEFT JOIN LATERAL (
                 SELECT CAST(count(*) AS integer) AS claims FROM claim c
                 WHERE s.kind = 'LEAK_SITE' AND c.group_name = s.group_name
                   AND NOT c.retracted AND c.merged_into IS NULL
                   AND c.first_seen_at <= asked.at - :grace * interval '1 second'
                   AND c.first_seen_at > asked.at - :active * interval '1 second'
                   AND NOT EXISTS (SELECT FROM claim_listing l
                                   WHERE l.claim_id = c.id AND l.kind = 'OWN_SITE' AND l.first_seen_at <= asked.at)
                 ) missing ON true
            ORDER BY s.group_name, s.name
            """;

    /** A site is read in full once a day: what a tracker has listed for longer, we should have seen. */
    private static final Duration GRACE = Duration.ofHours(24);

    public Uni<Void> add(Mutiny.Session session, Look look) {
        return session.persist(LookRow.from(look));
    }

    /** The looks at a site, newest first. */
    public Uni<List<Look>> ofSite(Mutiny.Session session, UUID site, int limit) {
        return session.createSelectionQuery(
                        "from LookRow where siteId = :site order by finishedAt desc, id desc", LookRow.class)
                .setParameter("site", site)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(LookRow::toLook).toList());
    }

    /** What the looks at a site mean for the next. */
    public Uni<LookHistory> history(Mutiny.Session session, UUID site) {
        return session.createNativeQuery("""
                        SELECT (SELECT fetched_at FROM visit
                                WHERE site_id = s.id AND kind = 'FULL' AND state = 'READ'
                                ORDER BY finished_at DESC, id DESC LIMIT 1) AS full_at,
                               (SELECT finished_at FROM visit
                                WHERE site_id = s.id AND state = 'PARTIAL' AND kind = 'FULL'
                                ORDER BY finished_at DESC LIMIT 1) AS cut_at,
                               (SELECT finished_at FROM visit
                                WHERE site_id = s.id AND missed > 0 ORDER BY finished_at DESC LIMIT 1) AS missed_at
                        FROM (SELECT CAST(:site AS uuid) AS id) s
                        """, Tuple.class)
                .setParameter("site", site)
                .getSingleResult()
                .map(row ->
                        new LookHistory(instant(row, "full_at"), instant(row, "cut_at"), instant(row, "missed_at")));
    }

    /** What was known at an instant; now, by the database's clock, where that is null. */
    public Uni<Coverage> coverage(Mutiny.Session session, @Nullable Instant at) {
        return session.createNativeQuery(COVERAGE, Tuple.class)
                .setParameter("at", at == null ? null : at.toString())
                .setParameter("active", SiteCoverage.ACTIVE_FOR.toSeconds())
                .setParameter("grace", GRACE.toSeconds())
                .getResultList()
                .chain(rows -> looks(session, rows).map(looks -> coverage(rows, looks)));
    }

    private static Uni<Map<Long, Look>> looks(Mutiny.Session session, List<Tuple> rows) {
        List<Long> ids = rows.stream()
                .flatMap(row -> Stream.of("newest", "head", "complete").map(look -> row.get(look, Long.class)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return session.createSelectionQuery("from LookRow where id in :ids", LookRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(found -> found.stream().collect(Collectors.toMap(row -> row.id, LookRow::toLook)));
    }

    private static Coverage coverage(List<Tuple> rows, Map<Long, Look> looks) {
        Function<Tuple, SiteCoverage> site = row -> new SiteCoverage(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("group_name", String.class),
                instant(row, "added_at"),
                instant(row, "since"),
                look(looks, row.get("newest", Long.class)),
                look(looks, row.get("head", Long.class)),
                look(looks, row.get("complete", Long.class)),
                instant(row, "answered_at"),
                instant(row, "reported_at"),
                exclusion(row),
                row.get("tracked_only", Integer.class));
        return new Coverage(
                instant(rows.getFirst(), "at"),
                rows.getFirst().get("epoch", UUID.class),
                rows.stream().filter(row -> row.get("id") != null).map(site).toList());
    }

    private static @Nullable Exclusion exclusion(Tuple row) {
        return row.get("excluded_by") == null
                ? null
                : new Exclusion(
                        row.get("excluded_by", String.class),
                        row.get("reason", String.class),
                        instant(row, "excluded_at"));
    }

    private static @Nullable Instant instant(Tuple row, String column) {
        OffsetDateTime time = row.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Look look(Map<Long, Look> looks, @Nullable Long id) {
        return id == null ? null : looks.get(id);
    }
}
