package org.claimwatch.crawler.site.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.site.Group;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Pace;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.SiteKind;
import org.claimwatch.crawler.site.postgres.AddResult.Added;
import org.claimwatch.crawler.site.postgres.AddResult.MirrorTaken;
import org.claimwatch.crawler.site.postgres.AddResult.NameTaken;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The sites that are watched. */
@ApplicationScoped
public class SiteStore {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /**
     * Adds a site that is due at once. Collisions are found by the unique indexes, which do not miss what another
     * transaction adds at the same time; where there is one the transaction is marked for rollback.
     */
    public Uni<AddResult> add(Mutiny.Session session, UUID id, String name, String group, List<Mirror> mirrors) {
        return session.createNativeQuery("INSERT INTO site_group (name) VALUES (:group) ON CONFLICT DO NOTHING")
                .setParameter("group", group)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(
                                "INSERT INTO site (id, name, group_name) VALUES (:id, :name, :group) ON CONFLICT DO NOTHING RETURNING added_at",
                                Instant.class)
                        .setParameter("id", id)
                        .setParameter("name", name)
                        .setParameter("group", group)
                        .getResultList())
                .chain(added -> added.isEmpty()
                        ? Uni.createFrom().item(new NameTaken())
                        : addMirrors(
                                session,
                                new Site(
                                        id,
                                        name,
                                        Group.named(group),
                                        SiteKind.LEAK_SITE,
                                        mirrors,
                                        Pace.USUAL,
                                        added.getFirst()),
                                0))
                .invoke(result -> {
                    if (!(result instanceof Added)) {
                        session.currentTransaction().markForRollback();
                    }
                });
    }

    private Uni<AddResult> addMirrors(Mutiny.Session session, Site site, int position) {
        if (position == site.mirrors().size()) {
            return Uni.createFrom().item(new Added(site));
        }
        Mirror mirror = site.mirrors().get(position);
        return session.createNativeQuery(
                        "INSERT INTO mirror (site_id, position, url) VALUES (:site, :position, :url) ON CONFLICT DO NOTHING")
                .setParameter("site", site.id())
                .setParameter("position", position)
                .setParameter("url", mirror.url().toString())
                .executeUpdate()
                .chain(added -> added == 0
                        ? Uni.createFrom().item(new MirrorTaken(mirror))
                        : addMirrors(session, site, position + 1));
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
        return session.createNativeQuery("""
                        UPDATE site SET deleted_at = now(), leased_by = NULL, lease_until = NULL
                        WHERE id = :id AND deleted_at IS NULL
                        """)
                .setParameter("id", id)
                .executeUpdate()
                .chain(deleted -> session.createNativeQuery("DELETE FROM mirror WHERE site_id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                        .replaceWith(deleted == 1));
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
