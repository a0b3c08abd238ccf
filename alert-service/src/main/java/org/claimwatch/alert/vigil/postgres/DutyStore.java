package org.claimwatch.alert.vigil.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwatch.alert.notify.Receiver;
import org.claimwatch.alert.vigil.Duty;
import org.hibernate.reactive.mutiny.Mutiny;

/** What receivers were told of the watching; of each owner's, for the service itself. */
@ApplicationScoped
public class DutyStore {
    /** Those of all receivers that have been looked at before. */
    public Uni<Map<UUID, Duty>> all(Mutiny.Session session) {
        return session.createSelectionQuery("from DutyRow", DutyRow.class)
                .setReadOnly(true)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(DutyRow::toDuty)
                        .collect(Collectors.toMap(Duty::receiverId, Function.identity())));
    }

    /** That of a receiver, made if it is not there, and locked: whoever else wants it waits until this transaction ends. */
    public Uni<Duty> lock(Mutiny.Session session, Receiver receiver) {
        return session.createNativeQuery(
                        "insert into duty (receiver_id, owner) values (:receiver, :owner)" + " on conflict do nothing")
                .setParameter("receiver", receiver.id())
                .setParameter("owner", receiver.owner())
                .executeUpdate()
                .chain(() -> session.find(DutyRow.class, receiver.id(), LockModeType.PESSIMISTIC_WRITE))
                .map(DutyRow::toDuty);
    }

    /** Keeps what has changed of one that is locked. */
    public Uni<Void> save(Mutiny.Session session, Duty duty) {
        return session.find(DutyRow.class, duty.receiverId())
                .invoke(row -> row.set(duty))
                .replaceWithVoid();
    }
}
