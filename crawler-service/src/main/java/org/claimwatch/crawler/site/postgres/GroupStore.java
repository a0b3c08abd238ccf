package org.claimwatch.crawler.site.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.site.Group;
import org.claimwatch.crawler.site.Objection;
import org.claimwatch.crawler.site.Pace;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The groups that are known. */
@ApplicationScoped
public class GroupStore {
    private final RegisterStore register;

    GroupStore(RegisterStore register) {
        this.register = register;
    }

    /** Null where there is none of that very name. */
    public Uni<@Nullable Group> find(Mutiny.Session session, String name) {
        return session.createSelectionQuery("from GroupRow where name = :name and deletedAt is null", GroupRow.class)
                .setParameter("name", name)
                .getSingleResultOrNull()
                .map(row -> row == null ? null : row.toGroup());
    }

    /** The groups after a name in the order of their names. */
    public Uni<List<Group>> page(Mutiny.Session session, String after, int limit) {
        return session.createSelectionQuery(
                        "from GroupRow where deletedAt is null and name > :after order by name", GroupRow.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(GroupRow::toGroup).toList());
    }

    /** Adds or replaces a group, unless something speaks against it: then all of that, and nothing is changed. */
    public Uni<List<Objection>> save(Mutiny.Session session, Group group) {
        return register.lock(session).chain(known -> {
            List<Objection> objections = known.objectionsTo(group);
            return objections.isEmpty()
                    ? write(session, group).replaceWith(objections)
                    : Uni.createFrom().item(objections);
        });
    }

    /** Writes a group that nothing speaks against; the caller holds the register's lock. */
    public Uni<Void> write(Mutiny.Session session, Group group) {
        return PaceColumns.bind(session.createNativeQuery("""
                        INSERT INTO site_group (name, aliases, every_seconds, faster_every_seconds, faster_until)
                        VALUES (:name, :aliases, :every, :fasterEvery, :fasterUntil)
                        ON CONFLICT (name) DO UPDATE
                        SET aliases = excluded.aliases, every_seconds = excluded.every_seconds,
                            faster_every_seconds = excluded.faster_every_seconds,
                            faster_until = excluded.faster_until, deleted_at = NULL
                        """), group.pace())
                .setParameter("name", group.name())
                .setParameter("aliases", group.aliases().toArray(String[]::new))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Gives every group a shorter interval, but those that have one in force that is shorter, or as short and ends later. */
    public Uni<Void> hasten(Mutiny.Session session, Pace.Faster faster) {
        return session.createNativeQuery("""
                        UPDATE site_group SET faster_every_seconds = :every, faster_until = :until
                        WHERE deleted_at IS NULL
                            AND (faster_until IS NULL OR faster_until <= now() OR faster_every_seconds > :every
                                OR (faster_every_seconds = :every AND faster_until < :until))
                        """)
                .setParameter("every", Math.toIntExact(faster.every().toSeconds()))
                .setParameter("until", faster.until())
                .executeUpdate()
                .replaceWithVoid();
    }

    /**
     * Forgets a group, its aliases and its pace.
     *
     * @return its sites that are watched, for which it stays; none where it is gone; null where there was none
     */
    public Uni<@Nullable List<UUID>> delete(Mutiny.Session session, String name) {
        return register.lock(session)
                .chain(known -> sites(session, name))
                .chain(sites -> sites.isEmpty()
                        ? markDeleted(session, name).map(deleted -> deleted ? sites : null)
                        : Uni.createFrom().item(sites));
    }

    /** The sites of a group that are watched. */
    public Uni<List<UUID>> sites(Mutiny.Session session, String name) {
        return session.createNativeQuery(
                        "SELECT id FROM site WHERE group_name = :name AND deleted_at IS NULL", UUID.class)
                .setParameter("name", name)
                .getResultList();
    }

    /** Makes sure that there are groups of these very names; one that was deleted is there again. */
    Uni<Void> ensure(Mutiny.Session session, String... names) {
        return session.createNativeQuery("""
                        INSERT INTO site_group (name) SELECT DISTINCT unnest(CAST(:names AS text[]))
                        ON CONFLICT (name) DO UPDATE SET deleted_at = NULL
                        """)
                .setParameter("names", names)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Boolean> markDeleted(Mutiny.Session session, String name) {
        return session.createNativeQuery("""
                        UPDATE site_group
                        SET deleted_at = now(), aliases = '{}',
                            every_seconds = NULL, faster_every_seconds = NULL, faster_until = NULL
                        WHERE name = :name AND deleted_at IS NULL
                        """)
                .setParameter("name", name)
                .executeUpdate()
                .map(updated -> updated == 1);
    }
}
