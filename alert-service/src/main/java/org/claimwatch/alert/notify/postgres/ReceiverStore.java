package org.claimwatch.alert.notify.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.notify.Receiver;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The receivers. */
@ApplicationScoped
public class ReceiverStore {
    /** Sorts before every other id: RFC 9562, section 5.9. */
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    public Uni<Void> add(Mutiny.Session session, Receiver receiver) {
        return session.persist(ReceiverRow.from(receiver));
    }

    /** Whether the owner has a receiver with that address. */
    public Uni<Boolean> has(Mutiny.Session session, Receiver receiver) {
        return session.createSelectionQuery(
                        "select count(*) from ReceiverRow"
                                + " where owner = :owner and channel = :channel and address = :address",
                        Long.class)
                .setParameter("owner", receiver.owner())
                .setParameter("channel", receiver.channel())
                .setParameter("address", receiver.address())
                .getSingleResult()
                .map(count -> count > 0);
    }

    /** A receiver that the caller may see. */
    public Uni<Optional<Receiver>> find(Mutiny.Session session, Caller caller, UUID id) {
        return session.createSelectionQuery(
                        "from ReceiverRow where id = :id and (:all = true or owner = :owner)", ReceiverRow.class)
                .setParameter("id", id)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(ReceiverRow::toReceiver));
    }

    /** The receivers that the caller may see, by id, after that of {@code after}. */
    public Uni<List<Receiver>> list(Mutiny.Session session, Caller caller, @Nullable UUID after, int limit) {
        return session.createSelectionQuery(
                        "from ReceiverRow where id > :after and (:all = true or owner = :owner) order by id",
                        ReceiverRow.class)
                .setParameter("after", after == null ? BEFORE_ALL : after)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .setMaxResults(limit)
                .getResultList()
                .map(ReceiverStore::toReceivers);
    }

    /** For the intake, which tells every owner: all receivers of some owners. */
    public Uni<List<Receiver>> ofOwners(Mutiny.Session session, Collection<String> owners) {
        return session.createSelectionQuery("from ReceiverRow where owner in :owners", ReceiverRow.class)
                .setParameter("owners", owners)
                .getResultList()
                .map(ReceiverStore::toReceivers);
    }

    /** For the watch over the watching, which is for every owner. */
    public Uni<List<Receiver>> all(Mutiny.Session session) {
        return session.createSelectionQuery("from ReceiverRow order by id", ReceiverRow.class)
                .setReadOnly(true)
                .getResultList()
                .map(ReceiverStore::toReceivers);
    }

    private static List<Receiver> toReceivers(List<ReceiverRow> rows) {
        return rows.stream().map(ReceiverRow::toReceiver).toList();
    }
}
