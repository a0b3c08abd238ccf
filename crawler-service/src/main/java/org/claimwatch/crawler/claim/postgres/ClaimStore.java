package org.claimwatch.crawler.claim.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.crawler.claim.Absence;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.ClaimJoin;
import org.claimwatch.crawler.claim.Dossier;
import org.claimwatch.crawler.claim.GroupKey;
import org.claimwatch.crawler.extract.Posting;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The claims, and how they stand on the sites that show them. Whatever their number, a statement reads or writes them. */
@ApplicationScoped
public class ClaimStore {
    /** Any number that nothing else in this database locks by. */
    private static final int LOCKS = 0x636c6d;

    private static final String DOSSIER = """
            SELECT CAST(to_jsonb(c) || jsonb_build_object(
                     'listings', (SELECT coalesce(jsonb_agg(to_jsonb(l)), '[]') FROM claim_listing l WHERE l.claim_id = c.id),
                     'has_aliases', EXISTS (SELECT FROM claim a WHERE a.merged_into = c.id)) AS text)
            FROM\s""";

    /**
     * As many claims as a look has postings at most, so that each finds the one that its strongest key leads to. Some 20 MB,
     * and 100 where every description is as long as can be.
     */
    private static final int MAX_CANDIDATES = 10_000;

    /** As many as a site may hide from its listing at once: whatever more it hid is missed when these are withdrawn. */
    private static final int MAX_ABSENCES = 10_000;

    private final ObjectMapper json;

    ClaimStore(ObjectMapper json) {
        this.json = json;
    }

    /** Null where there is none. */
    public Uni<@Nullable Claim> find(Mutiny.Session session, UUID id) {
        return byIds(session, List.of(id))
                .map(found -> found.isEmpty() ? null : found.getFirst().claim());
    }

    /** Those of these claims that there are. */
    public Uni<List<Dossier>> byIds(Mutiny.Session session, Collection<UUID> ids) {
        return session.createNativeQuery(DOSSIER + "claim c WHERE c.id = ANY (:ids)", String.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(this::dossier).toList());
    }

    /**
     * The claims, of whatever group, that have one of these keys. Of those that share one the oldest, as many as a posting is
     * compared with. Of more than that in all, which only a site that floods us can bring about, first the oldest of each
     * key, in the order of the keys: so each posting is compared with what its strongest key finds, at least. What is left
     * out is taken for another claim.
     *
     * @param keys the strongest first
     */
    public Uni<List<Dossier>> byKeys(Mutiny.Session session, Collection<Long> keys) {
        // one array, as a statement takes 65,535 parameters; and row by row: to join many, a plan would read all claims
        return session.createNativeQuery(
                        """
                        WITH found AS MATERIALIZED (
                          SELECT id
                          FROM unnest(CAST(:keys AS bigint[])) WITH ORDINALITY AS wanted (key, place),
                               LATERAL (SELECT id, row_number() OVER (ORDER BY first_seen_at, id) AS nth FROM claim
                                        WHERE keys @> ARRAY[wanted.key] ORDER BY nth LIMIT :ofOneKey) AS having_it
                          GROUP BY id ORDER BY min(nth), min(place) LIMIT :inAll)
                        """ + DOSSIER + "found, LATERAL (SELECT * FROM claim WHERE id = found.id LIMIT 1) AS c",
                        String.class)
                .setParameter("keys", keys.toArray(Long[]::new))
                .setParameter("ofOneKey", ClaimJoin.MAX_OF_A_POSTING)
                .setParameter("inAll", MAX_CANDIDATES)
                .getResultList()
                .map(rows -> rows.stream().map(this::dossier).toList());
    }

    /** Gives their keys to claims of before there were any; answers to how many, up to a limit. */
    public Uni<Integer> keyUnkeyed(Mutiny.Session session, int limit) {
        return session.createNativeQuery(
                        DOSSIER + "claim c WHERE c.keys = '{}' AND c.merged_into IS NULL ORDER BY c.id LIMIT :limit",
                        String.class)
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(this::dossier).toList())
                .call(dossiers -> save(session, dossiers))
                .map(List::size);
    }

    /** How many claims trackers have listed for a day that no site of their group was seen to show, in the last 90 days. */
    public Uni<Long> countTrackedOnly(Mutiny.Session session) {
        return session.createNativeQuery("""
                        SELECT count(*) FROM claim c
                        WHERE NOT retracted AND merged_into IS NULL
                          AND first_seen_at BETWEEN now() - interval '90 days' AND now() - interval '1 day'
                          AND NOT EXISTS (SELECT FROM claim_listing l WHERE l.claim_id = c.id AND l.kind = 'OWN_SITE')
                        """, Long.class).getSingleResult();
    }

    /** Whether a site was ever seen to show a claim whose texts had to go. */
    public Uni<Boolean> hasShownRedacted(Mutiny.Session session, UUID siteId) {
        return session.createNativeQuery("""
                        SELECT EXISTS (SELECT FROM claim c JOIN claim_listing l ON l.claim_id = c.id
                                       WHERE c.title = '[redacted]' AND l.site_id = :site)
                        """, Boolean.class)
                .setParameter("site", siteId)
                .getSingleResult();
    }

    /** Whether a claim of this name was ever seen on a site. */
    public Uni<Boolean> isKnown(Mutiny.Session session, UUID siteId, Posting posting) {
        return session.createNativeQuery("""
                        SELECT EXISTS (SELECT FROM claim c JOIN claim_listing l ON l.claim_id = c.id
                                       WHERE c.keys && CAST(:keys AS bigint[]) AND l.site_id = :site)
                        """, Boolean.class)
                .setParameter("keys", new Long[] {ClaimJoin.nameKey(posting)})
                .setParameter("site", siteId)
                .getSingleResult();
    }

    /**
     * Moves the time of being seen of all claims that stood on a page of the site which is still the same. What stood on it
     * was last seen when it was: times are to the microsecond, and a site has one page at a time.
     */
    public Uni<Void> seenStill(Mutiny.Session session, UUID siteId, Instant before, Instant at) {
        return session.createNativeQuery(
                        "UPDATE claim_listing SET last_seen_at = :at WHERE site_id = :site AND last_seen_at = :before")
                .setParameter("at", at)
                .setParameter("site", siteId)
                .setParameter("before", before)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The claims that stand on a site, as far as we know, but for these; of very many the oldest. */
    Uni<List<Absence>> absences(Mutiny.Session session, UUID siteId, Set<UUID> seen) {
        return session.createNativeQuery("""
                        SELECT CAST(to_jsonb(l) AS text) FROM claim_listing l
                        WHERE site_id = :site AND listed AND claim_id <> ALL (:seen)
                        ORDER BY first_seen_at, claim_id LIMIT :atMost
                        """, String.class)
                .setParameter("atMost", MAX_ABSENCES)
                .setParameter("site", siteId)
                .setParameter("seen", seen.toArray(UUID[]::new))
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> read(row, ListingRow.class))
                        .map(row -> new Absence(row.claimId(), row.toListing()))
                        .toList());
    }

    /**
     * Makes whoever else is about to add or correct claims of these groups wait until this transaction ends: two sites of
     * a group, or a tracker, may show the same new claim at once. Taken in order, so that no two wait for each other.
     */
    public Uni<Void> lock(Mutiny.Session session, Collection<GroupKey> groups) {
        return session.createNativeQuery("""
                        SELECT count(pg_advisory_xact_lock(:locks, hash)) FROM (
                          SELECT DISTINCT hashtext(name) AS hash FROM unnest(CAST(:groups AS text[])) AS name ORDER BY hash) AS hashes
                        """, Long.class)
                .setParameter("locks", LOCKS)
                .setParameter("groups", groups.stream().map(GroupKey::value).toArray(String[]::new))
                .getSingleResult()
                .replaceWithVoid();
    }

    /** Stores claims as they are, new or not, each with all of its listings. */
    public Uni<Void> save(Mutiny.Session session, Collection<Dossier> dossiers) {
        if (dossiers.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<ClaimRow> rows = dossiers.stream().map(ClaimRow::from).toList();
        List<ListingRow> listings =
                rows.stream().flatMap(row -> row.listings().stream()).toList();
        return execute(session, """
                        INSERT INTO claim
                        SELECT * FROM jsonb_populate_recordset(CAST(NULL AS claim), CAST(CAST(:rows AS text) AS jsonb))
                        ON CONFLICT (id) DO UPDATE SET
                          (site_id, title, website, country, description, status, published_at, withdrawn_at, deadline,
                           data_bytes, ransom, link, capture, merged_into, retracted, keys)
                        = (excluded.site_id, excluded.title, excluded.website, excluded.country, excluded.description,
                           excluded.status, excluded.published_at, excluded.withdrawn_at, excluded.deadline,
                           excluded.data_bytes, excluded.ransom, excluded.link, excluded.capture, excluded.merged_into,
                           excluded.retracted, excluded.keys)
                        """, rows).chain(() -> saveListings(session, listings));
    }

    Uni<Void> saveListings(Mutiny.Session session, List<ListingRow> listings) {
        if (listings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return execute(session, """
                        INSERT INTO claim_listing
                        SELECT * FROM jsonb_populate_recordset(CAST(NULL AS claim_listing), CAST(CAST(:rows AS text) AS jsonb))
                        ON CONFLICT (site_id, claim_id) DO UPDATE SET
                          (first_seen_at, last_seen_at, said, listed, missed_looks, missed_since)
                        = (excluded.first_seen_at, excluded.last_seen_at, excluded.said, excluded.listed,
                           excluded.missed_looks, excluded.missed_since)
                        """, listings);
    }

    private Uni<Void> execute(Mutiny.Session session, String sql, List<?> rows) {
        return session.createNativeQuery(sql)
                .setParameter("rows", write(rows))
                .executeUpdate()
                .replaceWithVoid();
    }

    private Dossier dossier(String row) {
        return read(row, ClaimRow.class).toDossier();
    }

    private <T> T read(String row, Class<T> type) {
        try {
            return json.readValue(row, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database keeps what it was given", e);
        }
    }

    private String write(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row can be written as JSON", e);
        }
    }
}
