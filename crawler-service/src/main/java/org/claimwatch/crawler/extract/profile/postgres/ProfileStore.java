package org.claimwatch.crawler.extract.profile.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimwatch.crawler.extract.profile.Profile;
import org.claimwatch.crawler.extract.profile.ProfileReading;
import org.claimwatch.crawler.extract.profile.SavedProfile;
import org.claimwatch.crawler.extract.profile.ShippedProfiles;
import org.claimwatch.crawler.site.Site;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** All profiles: those that were saved, and beneath them those that came with the service. */
@ApplicationScoped
public class ProfileStore {
    private static final Logger LOG = Logger.getLogger(ProfileStore.class);

    private static final String SAVED =
            "SELECT name, yaml, saved_by, saved_at FROM site_profile WHERE ended_at IS NULL";

    /** What came of saving one. */
    public sealed interface SaveResult {
        /** @param sites that are read otherwise from now on */
        record Saved(SavedProfile profile, List<UUID> sites) implements SaveResult {
            public Saved {
                sites = List.copyOf(sites);
            }
        }

        /** @param other name of the profile that is saved for one of its sites or groups already */
        record Refused(String other) implements SaveResult {}
    }

    private final ShippedProfiles shipped;

    ProfileStore(ShippedProfiles shipped) {
        this.shipped = shipped;
    }

    /** In the order of their names. A saved one takes the place of one of its name that came with the service. */
    public Uni<List<SavedProfile>> all(Mutiny.Session session) {
        return saved(session.createNativeQuery(SAVED, Tuple.class)).map(this::withShipped);
    }

    public Uni<@Nullable SavedProfile> named(Mutiny.Session session, String name) {
        return all(session).map(all -> all.stream()
                .filter(it -> it.profile().name().equals(name))
                .findFirst()
                .orElse(null));
    }

    /** The one that a site is read with: saved before shipped, its own before its group's; null where there is none. */
    public Uni<@Nullable Profile> of(Mutiny.Session session, Site site) {
        var concerned = session.createNativeQuery(
                        SAVED + " AND (:site = ANY (sites) OR group_keys && :groups OR name = ANY (:shipped))",
                        Tuple.class)
                .setParameter("site", site.id())
                .setParameter("groups", Profile.groupKeys(site).toArray(String[]::new))
                .setParameter(
                        "shipped", shipped.all().stream().map(Profile::name).toArray(String[]::new));
        return saved(concerned).map(saved -> withShipped(saved).stream()
                .filter(it -> it.profile().isFor(site))
                .min(Comparator.comparing((SavedProfile it) -> it.savedBy() == null)
                        .thenComparing(it -> !it.profile().sites().contains(site.id())))
                .map(SavedProfile::profile)
                .orElse(null));
    }

    private List<SavedProfile> withShipped(List<SavedProfile> saved) {
        Map<String, SavedProfile> byName = new TreeMap<>();
        shipped.all().forEach(profile -> byName.put(profile.name(), new SavedProfile(profile, null, null)));
        saved.forEach(it -> byName.put(it.profile().name(), it));
        return List.copyOf(byName.values());
    }

    /** Saves one, in place of that of its name. */
    public Uni<SaveResult> save(Mutiny.Session session, Profile profile, String by) {
        return lock(session)
                .chain(() -> rival(session, profile))
                .chain(rival -> rival == null
                        ? replace(session, profile, by)
                        : Uni.createFrom().item(new SaveResult.Refused(rival)));
    }

    private static Uni<SaveResult> replace(Mutiny.Session session, Profile profile, String by) {
        String name = profile.name();
        return sitesOf(session, name).chain(before -> end(session, name, by)
                .chain(() -> insert(session, profile, by))
                .chain(savedAt -> sitesOf(session, name)
                        .map(after -> new SaveResult.Saved(
                                new SavedProfile(profile, by, savedAt),
                                Stream.concat(before.stream(), after.stream())
                                        .distinct()
                                        .toList()))));
    }

    /** Ends a saved one; the sites that were read with it, or null where none of that name is saved. */
    public Uni<@Nullable List<UUID>> delete(Mutiny.Session session, String name, String by) {
        return lock(session).chain(() -> sitesOf(session, name)).chain(sites -> end(session, name, by)
                .map(ended -> ended ? sites : null));
    }

    /** Nobody else saves or deletes one until the transaction ends. */
    private static Uni<Void> lock(Mutiny.Session session) {
        return session.createNativeQuery("LOCK TABLE site_profile IN SHARE ROW EXCLUSIVE MODE")
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<@Nullable String> rival(Mutiny.Session session, Profile profile) {
        return session.createNativeQuery("""
                        SELECT name FROM site_profile
                        WHERE ended_at IS NULL AND name <> :name AND (group_keys && :groups OR sites && :sites)
                        ORDER BY name LIMIT 1
                        """, String.class)
                .setParameter("name", profile.name())
                .setParameter("groups", profile.groupKeys().toArray(String[]::new))
                .setParameter("sites", profile.sites().toArray(UUID[]::new))
                .getResultList()
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    private static Uni<Boolean> end(Mutiny.Session session, String name, String by) {
        return session.createNativeQuery(
                        "UPDATE site_profile SET ended_at = now(), ended_by = :by WHERE name = :name AND ended_at IS NULL")
                .setParameter("by", by)
                .setParameter("name", name)
                .executeUpdate()
                .map(ended -> ended > 0);
    }

    private static Uni<Instant> insert(Mutiny.Session session, Profile profile, String by) {
        return session.createNativeQuery("""
                        INSERT INTO site_profile (name, yaml, group_keys, sites, saved_by)
                        VALUES (:name, :yaml, :groups, :sites, :by) RETURNING saved_at
                        """, OffsetDateTime.class)
                .setParameter("name", profile.name())
                .setParameter("yaml", profile.yaml())
                .setParameter("groups", profile.groupKeys().toArray(String[]::new))
                .setParameter("sites", profile.sites().toArray(UUID[]::new))
                .setParameter("by", by)
                .getSingleResult()
                .map(OffsetDateTime::toInstant);
    }

    /** That the saved one of this name is for. */
    private static Uni<List<UUID>> sitesOf(Mutiny.Session session, String name) {
        return session.createNativeQuery("""
                        SELECT site.id FROM site_profile profile
                        JOIN site_group ON true JOIN site ON site.group_name = site_group.name
                        WHERE profile.name = :name AND profile.ended_at IS NULL AND site.deleted_at IS NULL
                          AND (site.id = ANY (profile.sites) OR lower(site_group.name) = ANY (profile.group_keys)
                               OR EXISTS (SELECT 1 FROM unnest(site_group.aliases) alias
                                          WHERE lower(alias) = ANY (profile.group_keys)))
                        ORDER BY site.id
                        """, UUID.class)
                .setParameter("name", name)
                .getResultList();
    }

    private static Uni<List<SavedProfile>> saved(Mutiny.SelectionQuery<Tuple> query) {
        return query.getResultList().map(rows -> rows.stream()
                .map(ProfileStore::saved)
                .filter(Objects::nonNull)
                .toList());
    }

    private static @Nullable SavedProfile saved(Tuple row) {
        String name = row.get("name", String.class);
        return switch (Profile.read(name, row.get("yaml", String.class))) {
            case ProfileReading.Read(Profile profile) ->
                new SavedProfile(
                        profile,
                        row.get("saved_by", String.class),
                        row.get("saved_at", OffsetDateTime.class).toInstant());
            case ProfileReading.Faulty(var faults) -> {
                // only where an older version saved it: its sites are read as others are, and fall silent if that is
                // wrong
                LOG.warnf("profile cannot be read any more profile=%s reason=%s", name, faults.getFirst());
                yield null;
            }
        };
    }
}
