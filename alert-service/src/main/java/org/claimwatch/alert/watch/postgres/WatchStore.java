package org.claimwatch.alert.watch.postgres;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.claimwatch.alert.watch.InvalidWatch;
import org.claimwatch.alert.watch.Related;
import org.claimwatch.alert.watch.SetAside;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The watches. */
@ApplicationScoped
public class WatchStore {
    /** Sorts before every other id: RFC 9562, section 5.9. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    /** About a megabyte of JSON. */
    private static final int ROWS_A_STATEMENT = 4_000;

    private static final String UPSERT = """
            insert into watch (id, owner, name, country, kind, code, region, aliases, domains, likely_domains, related,
                created_at)
            select id, owner, name, country, kind, code, region, aliases, domains, likely_domains, related, created_at
            from jsonb_to_recordset(cast(cast(:rows as text) as jsonb)) as given(id uuid, owner text, name text, country text, kind text,
                code text, region text, aliases text[], domains text[], likely_domains text[], related jsonb,
                created_at timestamptz)
            on conflict (id) do update set name = excluded.name, country = excluded.country, kind = excluded.kind,
                code = excluded.code, region = excluded.region, aliases = excluded.aliases, domains = excluded.domains,
                likely_domains = excluded.likely_domains, related = excluded.related
            """;

    public Uni<Void> add(Mutiny.Session session, Watch watch) {
        return session.persist(WatchRow.from(watch));
    }

    /** All watches of an owner, which are at most as many as a list may have rows and those that were made one by one. */
    public Uni<List<Watch>> ofOwner(Mutiny.Session session, String owner) {
        return session.createSelectionQuery("from WatchRow where owner = :owner order by createdAt, id", WatchRow.class)
                .setParameter("owner", owner)
                .setReadOnly(true)
                .getResultList()
                .map(rows -> {
                    rows.forEach(session::detach);
                    return WatchStore.readable(rows);
                });
    }

    /**
     * Saves many watches, new ones and changed ones: a statement for thousands, where an entity each takes minutes.
     *
     * @param told how many are saved, after each statement
     */
    public Uni<Void> save(Mutiny.Session session, List<Watch> watches, IntFunction<Uni<Void>> told) {
        Uni<Void> saved = Uni.createFrom().voidItem();
        for (int from = 0; from < watches.size(); from += ROWS_A_STATEMENT) {
            int to = Math.min(from + ROWS_A_STATEMENT, watches.size());
            List<Watch> part = watches.subList(from, to);
            saved = saved.chain(() -> session.createNativeQuery(UPSERT)
                            .setParameter("rows", json(part))
                            .executeUpdate())
                    .chain(() -> told.apply(to));
        }
        return saved;
    }

    private static String json(List<Watch> watches) {
        JsonArray rows = new JsonArray();
        for (Watch watch : watches) {
            rows.add(new JsonObject()
                    .put("id", watch.id().toString())
                    .put("owner", watch.owner())
                    .put("name", watch.name())
                    .put("country", watch.country())
                    .put("kind", watch.kind())
                    .put("code", watch.code())
                    .put("region", watch.region())
                    .put("aliases", new JsonArray(watch.aliases()))
                    .put("domains", new JsonArray(watch.domains()))
                    .put("likely_domains", new JsonArray(watch.likelyDomains()))
                    .put("related", new JsonObject().put("organisations", related(watch)))
                    .put("created_at", watch.createdAt().toString()));
        }
        return rows.encode();
    }

    private static JsonArray related(Watch watch) {
        JsonArray organisations = new JsonArray();
        for (Related each : watch.related()) {
            organisations.add(new JsonObject()
                    .put("name", each.name())
                    .put("sort", each.sort().name())
                    .put("cap", each.cap().name())
                    .put("domains", new JsonArray(each.domains())));
        }
        return organisations;
    }

    /** Whether the owner has a watch of that place: the same code or, without one, the same name in all its parts. */
    public Uni<Boolean> has(Mutiny.Session session, Watch watch) {
        String same = watch.code() == null
                ? "code is null and name = :name and country = :country and kind = :kind"
                        + " and coalesce(region, '') = :region"
                : "code = :code";
        var query = session.createSelectionQuery(
                        "select count(*) from WatchRow where owner = :owner and " + same, Long.class)
                .setParameter("owner", watch.owner());
        if (watch.code() != null) {
            query.setParameter("code", watch.code());
        } else {
            query.setParameter("name", watch.name())
                    .setParameter("country", watch.country())
                    .setParameter("kind", watch.kind())
                    .setParameter("region", watch.region() == null ? "" : watch.region());
        }
        return query.getSingleResult().map(count -> count > 0);
    }

    /** A watch that the caller may see. */
    public Uni<Optional<Watch>> find(Mutiny.Session session, Caller caller, UUID id) {
        return session.createSelectionQuery(
                        "from WatchRow where id = :id and (:all = true or owner = :owner)", WatchRow.class)
                .setParameter("id", id)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row)
                        .flatMap(each -> readable(List.of(each)).stream().findFirst()));
    }

    /** The watches that the caller may see, by id, after that of {@code after}. */
    public Uni<List<Watch>> list(Mutiny.Session session, Caller caller, @Nullable UUID after, int limit) {
        return session.createSelectionQuery(
                        "from WatchRow where id > :after and (:all = true or owner = :owner) order by id",
                        WatchRow.class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> WatchStore.readable(rows));
    }

    /** Removes a watch that the caller may see; false if there is none. */
    public Uni<Boolean> remove(Mutiny.Session session, Caller caller, UUID id) {
        return session.createMutationQuery("delete WatchRow where id = :id and (:all = true or owner = :owner)")
                .setParameter("id", id)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .executeUpdate()
                .map(removed -> removed > 0);
    }

    /** For the intake, which serves every owner: some watches by id. */
    public Uni<Map<UUID, Watch>> byId(Mutiny.Session session, Collection<UUID> ids) {
        return session.createSelectionQuery("from WatchRow where id in :ids", WatchRow.class)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> readable(rows).stream().collect(Collectors.toMap(Watch::id, Function.identity())));
    }

    /**
     * A page of watches.
     *
     * @param unreadable rows that are no watch as it has to be, such as one that was changed by hand
     * @param last the id that the next page begins after; null if this is the last page
     */
    public record Page(
            List<Watch> watches,
            List<SetAside> unreadable,
            @Nullable UUID last) {}

    /** For the matcher, which serves every owner: reads through all watches in the order of their ids. */
    public Uni<Page> pageOfAll(Mutiny.Session session, @Nullable UUID after, int limit) {
        return session.createSelectionQuery("from WatchRow where id > :after order by id", WatchRow.class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setMaxResults(limit)
                .setReadOnly(true)
                .getResultList()
                .map(rows -> {
                    rows.forEach(session::detach);
                    List<SetAside> unreadable = new ArrayList<>();
                    List<Watch> watches = readable(rows, unreadable);
                    return new Page(watches, unreadable, rows.size() < limit ? null : rows.getLast().id);
                });
    }

    /** One row that is no watch must not hide the others: it is shown by {@code GET /watches/set-aside}. */
    private static List<Watch> readable(List<WatchRow> rows) {
        return readable(rows, new ArrayList<>());
    }

    private static List<Watch> readable(List<WatchRow> rows, List<SetAside> unreadable) {
        List<Watch> watches = new ArrayList<>();
        for (WatchRow row : rows) {
            try {
                watches.add(row.toWatch());
            } catch (InvalidWatch e) {
                unreadable.add(new SetAside(row.id, row.owner, row.name, e.getMessage()));
            }
        }
        return watches;
    }
}
