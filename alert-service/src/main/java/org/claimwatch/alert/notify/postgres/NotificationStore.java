package org.claimwatch.alert.notify.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.match.MatchKey;
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
     * Adds notifications, each with a delivery for every receiver of its owner.
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
                    .filter(receiver -> receiver.owner().equals(notification.owner()))
                    .map(receiver -> DeliveryRow.pending(ids.get(), notification, receiver))
                    .forEach(rows::add);
        }
        return session.persistAll(rows.toArray());
    }

    /** For the intake, which serves every owner: which watches were told of some claims. */
    public Uni<Set<MatchKey>> told(Mutiny.Session session, Collection<UUID> claims) {
        return session.createSelectionQuery(
                        "select watchId, claimId from NotificationRow where claimId in :claims", Object[].class)
                .setParameter("claims", claims)
                .getResultList()
                .map(pairs -> pairs.stream()
                        .map(pair -> new MatchKey((UUID) pair[0], (UUID) pair[1]))
                        .collect(Collectors.toSet()));
    }

    /** For the intake: what first told of some claims, but for those watches that know of a correction by now. */
    public Uni<List<Notification>> uncorrected(Mutiny.Session session, UUID claim, UUID correction) {
        return session.createSelectionQuery("""
                        from NotificationRow told where claimId = :claim and correctionId is null
                        and not exists (select 1 from NotificationRow known
                                        where known.watchId = told.watchId and known.correctionId = :correction)
                        """, NotificationRow.class)
                .setParameter("claim", claim)
                .setParameter("correction", correction)
                .getResultList()
                .map(rows -> rows.stream().map(NotificationRow::toNotification).toList());
    }

    /** Takes all that is quoted of some claims out of what tells of them. */
    public Uni<Void> redact(Mutiny.Session session, Collection<UUID> claims) {
        if (claims.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery("""
                        update notification set title = :redacted, evidence = '{"pieces": []}'
                        where claim_id = any (:claims)
                        """)
                .setParameter("redacted", Claim.REDACTED)
                .setParameter("claims", claims.toArray(UUID[]::new))
                .executeUpdate()
                .replaceWithVoid();
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
