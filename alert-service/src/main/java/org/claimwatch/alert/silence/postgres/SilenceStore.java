package org.claimwatch.alert.silence.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.silence.Silence;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The silences, those that have ended included: they say why somebody was not told. */
@ApplicationScoped
public class SilenceStore {
    /** Sorts after every id of version 7. */
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    public Uni<Void> add(Mutiny.Session session, Silence silence) {
        return session.persist(SilenceRow.from(silence));
    }

    public Uni<Void> save(Mutiny.Session session, Silence silence) {
        return session.merge(SilenceRow.from(silence)).replaceWithVoid();
    }

    /** For the intake, which serves every owner: those of some owners that have not ended. */
    public Uni<List<Silence>> ofOwners(Mutiny.Session session, Collection<String> owners, Instant now) {
        return session.createSelectionQuery(
                        "from SilenceRow where owner in :owners and endsAt > :now", SilenceRow.class)
                .setParameter("owners", owners)
                .setParameter("now", now)
                .getResultList()
                .map(SilenceStore::toSilences);
    }

    /** A silence that the caller may see. */
    public Uni<Optional<Silence>> find(Mutiny.Session session, Caller caller, UUID id) {
        return session.createSelectionQuery(
                        "from SilenceRow where id = :id and (:all = true or owner = :owner)", SilenceRow.class)
                .setParameter("id", id)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(SilenceRow::toSilence));
    }

    /** The silences that the caller may see, the newest first, from before that of {@code before}. */
    public Uni<List<Silence>> list(Mutiny.Session session, Caller caller, @Nullable UUID before, int limit) {
        return session.createSelectionQuery(
                        "from SilenceRow where id < :before and (:all = true or owner = :owner) order by id desc",
                        SilenceRow.class)
                .setParameter("before", before == null ? AFTER_ALL : before)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .setMaxResults(limit)
                .getResultList()
                .map(SilenceStore::toSilences);
    }

    private static List<Silence> toSilences(List<SilenceRow> rows) {
        return rows.stream().map(SilenceRow::toSilence).toList();
    }
}
