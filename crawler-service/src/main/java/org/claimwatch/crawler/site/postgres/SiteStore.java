package org.claimwatch.crawler.site.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Objection;
import org.claimwatch.crawler.site.Register;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.SiteDraft;
import org.claimwatch.crawler.site.postgres.SaveResult.NoSuchSite;
import org.claimwatch.crawler.site.postgres.SaveResult.Refused;
import org.claimwatch.crawler.site.postgres.SaveResult.Saved;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The sites that are watched. */
@ApplicationScoped
public class SiteStore {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final RegisterStore register;
    private final GroupStore groups;

    SiteStore(RegisterStore register, GroupStore groups) {
        this.register = register;
        this.groups = groups;
    }

    /** Adds a site that is due at once, and its group where that is new. */
    public Uni<SaveResult> add(Mutiny.Session session, UUID id, SiteDraft draft) {
        return register.lock(session).chain(known -> {
            List<Objection> objections = known.objectionsTo(draft, null);
            return objections.isEmpty()
                    ? insert(session, Map.of(id, draft)).chain(() -> saved(session, id))
                    : Uni.createFrom().item(new Refused(objections));
        });
    }

    /** Changes a site's name, mirrors and pace. Its group and kind stay, for its claims were recorded with them. */
    public Uni<SaveResult> replace(Mutiny.Session session, UUID id, SiteDraft draft) {
        return register.lock(session).chain(known -> find(session, id).chain(site -> {
            if (site == null) {
                return Uni.createFrom().item(new NoSuchSite());
            }
            List<Objection> objections = objections(known, site, draft);
            return objections.isEmpty()
                    ? update(session, id, draft).chain(() -> saved(session, id))
                    : Uni.createFrom().item(new Refused(objections));
        }));
    }

    /** Writes new sites that nothing speaks against, in three statements; the caller holds the register's lock. */
    public Uni<Void> insert(Mutiny.Session session, Map<UUID, SiteDraft> drafts) {
        if (drafts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<SiteDraft> sites = List.copyOf(drafts.values());
        Map<UUID, List<Mirror>> mirrors = new LinkedHashMap<>();
        drafts.forEach((id, site) -> mirrors.put(id, site.mirrors()));
        return groups.ensure(session, texts(sites, SiteDraft::group))
                .chain(() -> PaceColumns.bindAll(
                                session.createNativeQuery("""
                                        INSERT INTO site (id, name, group_name, kind, every_seconds, faster_every_seconds, faster_until)
                                        SELECT id, name, in_group, kind, every, faster_every, CAST(faster_until AS timestamptz)
                                        FROM unnest(CAST(:ids AS uuid[]), CAST(:names AS text[]), CAST(:groups AS text[]),
                                                    CAST(:kinds AS text[]), CAST(:every AS integer[]), CAST(:fasterEvery AS integer[]),
                                                    CAST(:fasterUntil AS text[]))
                                             AS added (id, name, in_group, kind, every, faster_every, faster_until)
                                        """),
                                sites.stream().map(SiteDraft::pace).toList())
                        .setParameter("ids", mirrors.keySet().toArray(UUID[]::new))
                        .setParameter("names", texts(sites, SiteDraft::name))
                        .setParameter("groups", texts(sites, SiteDraft::group))
                        .setParameter("kinds", texts(sites, site -> site.kind().name()))
                        .executeUpdate())
                .chain(() -> insertMirrors(session, mirrors));
    }

    /**
     * Gives sites these mirrors in this order. The row of one that a site had stays, and with it what else is known of it. The
     * caller holds the register's lock.
     */
    public Uni<Void> saveMirrors(Mutiny.Session session, Map<UUID, List<Mirror>> mirrors) {
        if (mirrors.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(
                        "DELETE FROM mirror WHERE site_id = ANY (CAST(:sites AS uuid[])) AND url <> ALL (CAST(:urls AS text[]))")
                .setParameter("sites", mirrors.keySet().toArray(UUID[]::new))
                .setParameter(
                        "urls",
                        mirrors.values().stream()
                                .flatMap(List::stream)
                                .map(mirror -> mirror.url().toString())
                                .toArray(String[]::new))
                .executeUpdate()
                .chain(() -> insertMirrors(session, mirrors));
    }

    private static Uni<Void> insertMirrors(Mutiny.Session session, Map<UUID, List<Mirror>> mirrors) {
        List<UUID> sites = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<Mirror> all = new ArrayList<>();
        mirrors.forEach((site, itsMirrors) -> {
            for (int position = 0; position < itsMirrors.size(); position++) {
                sites.add(site);
                positions.add(position);
                all.add(itsMirrors.get(position));
            }
        });
        return session.createNativeQuery("""
                        INSERT INTO mirror (site_id, position, url, clear_web_host)
                        SELECT site, position, url, nullif(host, '')
                        FROM unnest(CAST(:sites AS uuid[]), CAST(:positions AS integer[]), CAST(:urls AS text[]), CAST(:hosts AS text[]))
                             AS listed (site, position, url, host)
                        ON CONFLICT (url) DO UPDATE SET position = excluded.position
                        """)
                .setParameter("sites", sites.toArray(UUID[]::new))
                .setParameter("positions", positions.toArray(Integer[]::new))
                .setParameter("urls", texts(all, mirror -> mirror.url().toString()))
                .setParameter("hosts", texts(all, mirror -> mirror.isOnion() ? "" : mirror.host()))
                .executeUpdate()
                .replaceWithVoid();
    }

    private static <T> String[] texts(List<T> of, Function<T, String> text) {
        return of.stream().map(text).toArray(String[]::new);
    }

    /** Null where there is none. */
    public Uni<@Nullable Site> find(Mutiny.Session session, UUID id) {
        return withMirrors(session, List.of(id)).map(sites -> sites.isEmpty() ? null : sites.getFirst());
    }

    /** The sites after another in the order of their ids, from the first where that is null. */
    public Uni<List<Site>> page(Mutiny.Session session, @Nullable UUID after, int limit) {
        return session.createSelectionQuery(
                        "select id from SiteRow where deletedAt is null and id > :after order by id", UUID.class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .getResultList()
                .chain(ids -> ids.isEmpty() ? Uni.createFrom().item(List.of()) : withMirrors(session, ids));
    }

    /** Stops watching a site and frees its mirrors; a visit under way loses its lease. False where there is none. */
    public Uni<Boolean> delete(Mutiny.Session session, UUID id) {
        return register.lock(session)
                .chain(known ->
                        session.createNativeQuery("""
                                UPDATE site SET deleted_at = now(), leased_by = NULL, lease_until = NULL
                                WHERE id = :id AND deleted_at IS NULL
                                """).setParameter("id", id).executeUpdate())
                .call(deleted -> session.createNativeQuery("DELETE FROM mirror WHERE site_id = :id")
                        .setParameter("id", id)
                        .executeUpdate())
                .map(deleted -> deleted == 1);
    }

    private Uni<SaveResult> saved(Mutiny.Session session, UUID id) {
        session.clear(); // what was loaded before it was changed by statements
        return find(session, id).map(site -> site == null ? new NoSuchSite() : new Saved(site));
    }

    private Uni<Void> update(Mutiny.Session session, UUID id, SiteDraft draft) {
        return bind(session.createNativeQuery("""
                        UPDATE site SET name = :name, every_seconds = :every,
                                        faster_every_seconds = :fasterEvery, faster_until = :fasterUntil
                        WHERE id = :id
                        """), id, draft)
                .executeUpdate()
                .chain(() -> saveMirrors(session, Map.of(id, draft.mirrors())));
    }

    private static List<Objection> objections(Register known, Site site, SiteDraft draft) {
        if (!site.group().name().equals(draft.group())) {
            return List.of(new Objection("group", "is " + site.group().name() + ", and stays it"));
        }
        if (site.kind() != draft.kind()) {
            return List.of(new Objection("kind", "is " + site.kind() + ", and stays it"));
        }
        return known.objectionsTo(draft, site.id());
    }

    private static Mutiny.MutationQuery bind(Mutiny.MutationQuery statement, UUID id, SiteDraft draft) {
        return PaceColumns.bind(statement, draft.pace()).setParameter("id", id).setParameter("name", draft.name());
    }

    private static Uni<List<Site>> withMirrors(Mutiny.Session session, List<UUID> ids) {
        return session.createSelectionQuery("""
                        select distinct s from SiteRow s join fetch s.mirrors join fetch s.group
                        where s.id in :ids and s.deletedAt is null order by s.id
                        """, SiteRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream().map(SiteRow::toSite).toList());
    }
}
