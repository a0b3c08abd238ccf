package org.claimwatch.alert.notify.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.notify.DeliveryRecord;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.NotificationRecord;
import org.claimwatch.alert.notify.Receiver;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The notifications, each with its deliveries. */
@ApplicationScoped
public class NotificationStore {
    /**
     * Adds notifications, each with a delivery for every receiver that it is for.
     *
     * @param receivers of the notifications' owners, perhaps of others too
     * @param ids gives the deliveries their ids
     */
    public Uni<Void> add(
            Mutiny.Session session, List<Notification> notifications, List<Receiver> receivers, Supplier<UUID> ids) {
        List<Object> rows = new ArrayList<>(
                notifications.stream().map(NotificationRow::from).toList());
        for (Notification notification : notifications) {
            receivers.stream()
                    .filter(receiver -> receiver.wants(notification))
                    .map(receiver -> DeliveryRow.pending(ids.get(), notification, receiver))
                    .forEach(rows::add);
        }
        return session.persistAll(rows.toArray());
    }

    /**
     * For the intake, which serves every owner: the threads that are named, and those of some watches that were opened
     * since.
     */
    public Uni<List<Notification.Thread>> threads(
            Mutiny.Session session, Collection<UUID> ids, Collection<UUID> watches, Instant since) {
        return session.createSelectionQuery(
                        "from NotificationRow where id = threadId and (id in :ids"
                                + " or (watchId in :watches and createdAt > :since)) order by id desc",
                        NotificationRow.class)
                .setParameter("ids", ids)
                .setParameter("watches", watches)
                .setParameter("since", since)
                .getResultList()
                .map(rows ->
                        rows.stream().map(row -> row.toNotification().thread()).toList());
    }

    /** Takes all that is quoted of a claim out of what tells of it. */
    public Uni<Void> redact(Mutiny.Session session, UUID claim) {
        return session.createNativeQuery("""
                        update notification set content = jsonb_set(content, '{claims}', (
                            select jsonb_agg(
                                case when told ->> 'claimId' = :claim then
                                    told || jsonb_build_object('title', cast(:redacted as text), 'evidence', jsonb_build_array(), 'detail',
                                        jsonb_build_object('trackerOnly', told -> 'detail' -> 'trackerOnly'))
                                else told end
                                order by place)
                            from jsonb_array_elements(content -> 'claims') with ordinality as each (told, place)))
                        where content -> 'claims' @> jsonb_build_array(jsonb_build_object('claimId', cast(:claim as text)))
                        """)
                .setParameter("redacted", Claim.REDACTED)
                .setParameter("claim", claim.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** For a link, whose bearer has no key: the first notification of a thread. */
    public Uni<Optional<Notification>> ofThread(Mutiny.Session session, UUID thread) {
        return session.find(NotificationRow.class, thread)
                .map(row -> Optional.ofNullable(row).map(NotificationRow::toNotification));
    }

    /** A notification to one receiver, whatever it wants. */
    public Uni<Void> addFor(Mutiny.Session session, Notification notification, Receiver receiver, Supplier<UUID> ids) {
        return session.persistAll(
                NotificationRow.from(notification), DeliveryRow.pending(ids.get(), notification, receiver));
    }

    /** A notification that the caller may see. */
    public Uni<Optional<Notification>> find(Mutiny.Session session, Caller caller, UUID id) {
        return session.createSelectionQuery(
                        "from NotificationRow where id = :id and (:all = true or owner = :owner)",
                        NotificationRow.class)
                .setParameter("id", id)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(NotificationRow::toNotification));
    }

    /**
     * Notifications that the caller may see, the newest first.
     *
     * @param watch only those of this watch; null for all
     * @param before the id of the last one of the page before; null for the first page
     */
    public Uni<List<NotificationRecord>> list(
            Mutiny.Session session, Caller caller, @Nullable UUID watch, @Nullable UUID before, int limit) {
        String ofWatch = watch == null ? "" : " and watchId = :watch";
        String older = before == null ? "" : " and id < :before";
        var query = session.createSelectionQuery(
                        "from NotificationRow where (:all = true or owner = :owner)" + ofWatch + older
                                + " order by id desc",
                        NotificationRow.class)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .setMaxResults(limit);
        if (watch != null) {
            query.setParameter("watch", watch);
        }
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList().flatMap(rows -> withDeliveries(session, caller, rows));
    }

    private static Uni<List<NotificationRecord>> withDeliveries(
            Mutiny.Session session, Caller caller, List<NotificationRow> notifications) {
        return session.createSelectionQuery(
                        "from DeliveryRow where notificationId in :notifications"
                                + " and (:all = true or owner = :owner) order by id",
                        DeliveryRow.class)
                .setParameter(
                        "notifications",
                        notifications.stream().map(row -> row.id).toList())
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .getResultList()
                .map(deliveries -> {
                    Map<UUID, List<DeliveryRecord>> records = deliveries.stream()
                            .collect(Collectors.groupingBy(
                                    row -> row.notificationId,
                                    Collectors.mapping(DeliveryRow::toRecord, Collectors.toList())));
                    return notifications.stream()
                            .map(row -> new NotificationRecord(
                                    row.toNotification(), records.getOrDefault(row.id, List.of())))
                            .toList();
                });
    }
}
