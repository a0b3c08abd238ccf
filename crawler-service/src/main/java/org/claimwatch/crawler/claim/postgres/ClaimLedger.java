package org.claimwatch.crawler.claim.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimwatch.crawler.claim.Absence;
import org.claimwatch.crawler.claim.Claim;
import org.claimwatch.crawler.claim.ClaimChange;
import org.claimwatch.crawler.claim.ClaimJoin;
import org.claimwatch.crawler.claim.Description;
import org.claimwatch.crawler.claim.Dossier;
import org.claimwatch.crawler.claim.GroupNames;
import org.claimwatch.crawler.claim.Joined;
import org.claimwatch.crawler.claim.SiteLook;
import org.claimwatch.crawler.claim.SiteMemory;
import org.claimwatch.crawler.claim.SiteVerdict;
import org.claimwatch.crawler.claim.Source;
import org.claimwatch.crawler.claim.Withdrawal;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a look saw: loads what is known of it, lets {@link ClaimJoin}, {@link SiteVerdict} and {@link Withdrawal}
 * decide, and stores what follows. Only the claims that the look may show are loaded, and of those that it misses their
 * listings; those that are seen again, nearly all at nearly all looks, are one statement.
 */
@ApplicationScoped
public class ClaimLedger {
    /** What a look led to, in the order of its listing, withdrawals last. */
    public record Taken(List<ClaimChange> changes, boolean fellSilent) {
        public Taken {
            changes = List.copyOf(changes);
        }
    }

    private final ClaimStore claims;

    ClaimLedger(ClaimStore claims) {
        this.claims = claims;
    }

    /** Everything is stored when it completes. */
    public Uni<Taken> take(Mutiny.Session session, SiteLook look) {
        if (look.sight() == SiteLook.Sight.NOTHING) {
            return Uni.createFrom().item(new Taken(List.of(), false));
        }
        return names(session, look)
                .map(names -> new ClaimJoin(look, names))
                .call(join -> claims.lock(session, join.groups()))
                .chain(join -> joined(session, join))
                .chain(joined -> memory(session, look.siteId())
                        .chain(memory -> absences(session, joined).chain(absences -> {
                            SiteVerdict verdict = SiteVerdict.of(joined, memory, absences);
                            return record(session, joined, verdict, memory, absences);
                        })));
    }

    /** All that a look says of claims whose texts had to go; nothing is stored. */
    public Uni<Set<String>> redactedTexts(Mutiny.Session session, SiteLook look) {
        return names(session, look)
                .chain(names -> joined(session, new ClaimJoin(look, names)))
                .map(Joined::redactedTexts);
    }

    private Uni<Joined> joined(Mutiny.Session session, ClaimJoin join) {
        return join.keys().isEmpty()
                ? Uni.createFrom().item(join.with(List.of()))
                : claims.byKeys(session, join.keys()).map(join::with);
    }

    /** Takes in what claims' own pages say of them. */
    public Uni<List<ClaimChange>> describe(Mutiny.Session session, Map<UUID, Description> descriptions) {
        return claims.byIds(session, descriptions.keySet())
                .map(dossiers -> dossiers.stream()
                        .flatMap(dossier -> dossier
                                .described(descriptions.get(dossier.claim().claimId()))
                                .stream())
                        .toList())
                .call(changes -> claims.save(
                        session, changes.stream().map(ClaimChange::dossier).toList()));
    }

    private Uni<Taken> record(
            Mutiny.Session session, Joined joined, SiteVerdict verdict, SiteMemory before, List<Absence> absences) {
        SiteLook look = joined.look();
        List<ClaimChange> changes = new ArrayList<>(joined.changes(verdict, UUID::randomUUID));
        Set<UUID> due = Withdrawal.due(verdict, look, absences);
        return withdrawn(session, look, due)
                .invoke(changes::addAll)
                .chain(() -> miss(session, look, verdict.missed()))
                .chain(() -> save(session, look, changes))
                .chain(() -> verdict.memory().equals(before)
                        ? Uni.createFrom().voidItem()
                        : remember(session, look.siteId(), verdict.memory()))
                .map(done -> new Taken(changes, verdict.fellSilent()));
    }

    private Uni<List<ClaimChange>> withdrawn(Mutiny.Session session, SiteLook look, Set<UUID> due) {
        if (due.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return claims.byIds(session, due).map(dossiers -> dossiers.stream()
                .map(dossier -> Withdrawal.of(dossier, look))
                .toList());
    }

    private Uni<List<Absence>> absences(Mutiny.Session session, Joined joined) {
        SiteLook look = joined.look();
        return look.sight() == SiteLook.Sight.WHOLE && look.kind() == Source.Kind.OWN_SITE
                ? claims.absences(session, look.siteId(), joined.seen())
                : Uni.createFrom().item(List.of());
    }

    private Uni<Void> save(Mutiny.Session session, SiteLook look, List<ClaimChange> changes) {
        List<Dossier> changed = new ArrayList<>();
        List<ListingRow> listings = new ArrayList<>();
        List<Claim> seenAgain = new ArrayList<>();
        for (ClaimChange change : changes) {
            UUID id = change.claim().claimId();
            switch (change) {
                case ClaimChange.Appeared it -> changed.add(it.dossier());
                case ClaimChange.Changed it -> changed.add(it.dossier());
                case ClaimChange.Withdrawn it -> changed.add(it.dossier());
                case ClaimChange.Relisted it -> changed.add(it.dossier());
                case ClaimChange.SeenAgain it when it.asBefore() -> seenAgain.add(it.claim());
                case ClaimChange.SeenAgain it ->
                    it.dossier().listings().stream()
                            .filter(listing -> listing.siteId().equals(look.siteId()))
                            .map(listing -> ListingRow.from(id, listing))
                            .forEach(listings::add);
            }
        }
        return claims.save(session, changed)
                .chain(() -> claims.saveListings(session, listings))
                .chain(() -> seenAgain(session, look.siteId(), seenAgain));
    }

    private static Uni<Void> seenAgain(Mutiny.Session session, UUID siteId, List<Claim> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        UPDATE claim_listing SET last_seen_at = greatest(last_seen_at, seen_at), missed_looks = 0, missed_since = NULL
                        FROM unnest(CAST(:ids AS uuid[]), CAST(CAST(:times AS text[]) AS timestamptz[])) AS seen (id, seen_at)
                        WHERE site_id = :site AND claim_id = seen.id
                        """)
                .setParameter("ids", claims.stream().map(Claim::claimId).toArray(UUID[]::new))
                .setParameter(
                        "times",
                        claims.stream()
                                .map(claim -> claim.lastSeenAt().toString())
                                .toArray(String[]::new))
                .setParameter("site", siteId)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> miss(Mutiny.Session session, SiteLook look, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        UPDATE claim_listing SET missed_looks = missed_looks + 1, missed_since = coalesce(missed_since, :at)
                        WHERE site_id = :site AND claim_id = ANY (:ids)
                        """)
                .setParameter("at", look.at())
                .setParameter("site", look.siteId())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<SiteMemory> memory(Mutiny.Session session, UUID siteId) {
        return session.createNativeQuery(
                        "SELECT healthy_at, reader, doubted_since, silent_since FROM claim_site WHERE site_id = :site",
                        Tuple.class)
                .setParameter("site", siteId)
                .getResultList()
                .map(rows -> rows.isEmpty()
                        ? SiteMemory.NONE
                        : new SiteMemory(
                                instant(rows.getFirst(), "healthy_at"),
                                rows.getFirst().get("reader", String.class),
                                instant(rows.getFirst(), "doubted_since"),
                                instant(rows.getFirst(), "silent_since")));
    }

    private static Uni<Void> remember(Mutiny.Session session, UUID siteId, SiteMemory memory) {
        return session.createNativeQuery("""
                        INSERT INTO claim_site (site_id, healthy_at, reader, doubted_since, silent_since)
                        VALUES (:site, CAST(CAST(:healthy AS text) AS timestamptz), CAST(:reader AS text), CAST(CAST(:doubted AS text) AS timestamptz),
                                CAST(CAST(:silent AS text) AS timestamptz))
                        ON CONFLICT (site_id) DO UPDATE SET
                          (healthy_at, reader, doubted_since, silent_since)
                        = (excluded.healthy_at, excluded.reader, excluded.doubted_since, excluded.silent_since)
                        """)
                .setParameter("site", siteId)
                .setParameter("healthy", text(memory.healthyAt()))
                .setParameter("reader", memory.reader())
                .setParameter("doubted", text(memory.doubtedSince()))
                .setParameter("silent", text(memory.silentSince()))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Only a tracker's postings name their groups, by whichever of their names. */
    private static Uni<GroupNames> names(Mutiny.Session session, SiteLook look) {
        if (look.kind() == Source.Kind.OWN_SITE) {
            return Uni.createFrom().item(GroupNames.NONE);
        }
        return session.createNativeQuery("""
                        SELECT name, coalesce(alias, name) AS alias
                        FROM site_group LEFT JOIN unnest(aliases) AS alias ON true WHERE deleted_at IS NULL
                        """, Tuple.class)
                .getResultList()
                .map(rows -> GroupNames.of(rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.get("name", String.class),
                                Collectors.mapping(row -> row.get("alias", String.class), Collectors.toList())))));
    }

    private static @Nullable Instant instant(Tuple row, String column) {
        OffsetDateTime time = row.get(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
