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
            FROM claim c WHERE\s""";

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
        return session.createNativeQuery(DOSSIER + "c.id = ANY (:ids)", String.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(this::dossier).toList());
    }

    /** All claims, of whatever group, that have one of these keys. As one array: a statement takes 65,535 parameters. */
    public Uni<List<Dossier>> byKeys(Mutiny.Session session, Collection<Long> keys) {
        return session.createNativeQuery(DOSSIER + "c.keys && CAST(:keys AS bigint[])", String.class)
                .setParameter("keys", keys.toArray(Long[]::new))
                .getResultList()
                .map(rows -> rows.stream().map(this::dossier).toList());
    }

    /** Gives their keys to claims of before there were any; answers to how many, up to a limit. */
    public Uni<Integer> keyUnkeyed(Mutiny.Session session, int limit) {
        return session.createNativeQuery(
                        DOSSIER + "c.keys = '{}' AND c.merged_into IS NULL ORDER BY c.id LIMIT :limit", String.class)
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

    /** The claims that stand on a site, as far as we know, but for these. */
    Uni<List<Absence>> absences(Mutiny.Session session, UUID siteId, Set<UUID> seen) {
        return session.createNativeQuery("""
                        SELECT CAST(to_jsonb(l) AS text) FROM claim_listing l
                        WHERE site_id = :site AND listed AND claim_id <> ALL (:seen)
                        """, String.class)
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
