package org.claimwatch.alert.notify.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwatch.alert.notify.Acknowledgement;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who took note of which thread first. */
@ApplicationScoped
public class AcknowledgementStore {
    /** Adds it; false if the thread has one already, which stays. Two at a time end in one, whoever is first. */
    public Uni<Boolean> add(Mutiny.Session session, Acknowledgement acknowledgement) {
        return session.createNativeQuery("insert into acknowledgement (thread_id, owner, author, at)"
                        + " values (:thread, :owner, :author, :at) on conflict do nothing")
                .setParameter("thread", acknowledgement.threadId())
                .setParameter("owner", acknowledgement.owner())
                .setParameter("author", acknowledgement.author())
                .setParameter("at", acknowledgement.at())
                .executeUpdate()
                .map(added -> added > 0);
    }

    /** Of some threads, which are the caller's to see. */
    public Uni<Map<UUID, Acknowledgement>> ofThreads(Mutiny.Session session, Collection<UUID> threads) {
        return session.createSelectionQuery(
                        "from AcknowledgementRow where threadId in :threads", AcknowledgementRow.class)
                .setParameter("threads", threads)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(AcknowledgementRow::toAcknowledgement)
                        .collect(Collectors.toMap(Acknowledgement::threadId, Function.identity())));
    }
}
