package org.claimwatch.alert.notify.postgres;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwatch.alert.notify.Breaker;
import org.claimwatch.alert.notify.Delivery;
import org.claimwatch.alert.notify.DeliveryState;
import org.claimwatch.alert.notify.Dispatch;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.RetryPlan.Next;
import org.claimwatch.http.caller.Caller;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * The outbox. A worker leases a delivery by counting a try and moving its due time to the end of the lease: if the worker
 * dies, it is due again by itself. The number of the try is the fence: how it ended is written only if no other try has
 * begun since. Serves the deliveries of all owners.
 */
@ApplicationScoped
public class DeliveryLedger {
    /** No receiver has it: a list that is empty is no list in SQL. */
    private static final UUID NOBODY = new UUID(0, 0);

    /**
     * Leases deliveries that are due, the longest due first, and no two for one receiver: what a slow one does not take
     * shall not keep the others waiting.
     *
     * @param busy receivers to leave out
     */
    public Uni<List<Dispatch>> lease(
            Mutiny.Session session, String worker, Instant now, Duration lease, int limit, Set<UUID> busy) {
        return session.createSelectionQuery(
                        "from DeliveryRow where state = PENDING and dueAt <= :now and receiverId not in :busy"
                                + " and receiverId not in (select id from ReceiverRow where blockedUntil > :now)"
                                + " order by dueAt, id",
                        DeliveryRow.class)
                .setParameter("now", now)
                .setParameter("busy", busy.isEmpty() ? Set.of(NOBODY) : busy)
                .setMaxResults(limit)
                .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                .getResultList()
                .flatMap(rows -> {
                    Set<UUID> receivers = new HashSet<>();
                    List<DeliveryRow> taken = rows.stream()
                            .filter(row -> receivers.add(row.receiverId))
                            .toList();
                    taken.forEach(row -> {
                        row.attempts++;
                        row.dueAt = now.plus(lease);
                        row.leasedBy = worker;
                    });
                    return dispatches(session, taken);
                });
    }

    private static Uni<List<Dispatch>> dispatches(Mutiny.Session session, List<DeliveryRow> rows) {
        if (rows.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        Set<UUID> notificationIds = rows.stream().map(row -> row.notificationId).collect(Collectors.toSet());
        Set<UUID> receiverIds = rows.stream().map(row -> row.receiverId).collect(Collectors.toSet());
        return byId(session, NotificationRow.class, notificationIds, row -> row.id)
                .flatMap(notifications -> byId(session, ReceiverRow.class, receiverIds, row -> row.id)
                        .map(receivers -> rows.stream()
                                .map(row -> new Dispatch(
                                        row.id,
                                        row.attempts,
                                        row.since,
                                        notifications.get(row.notificationId).toNotification(),
                                        receivers.get(row.receiverId).toReceiver()))
                                .toList()));
    }

    private static <R> Uni<Map<UUID, R>> byId(
            Mutiny.Session session, Class<R> type, Collection<UUID> ids, Function<R, UUID> id) {
        return session.createSelectionQuery("from " + type.getSimpleName() + " where id in :ids", type)
                .setParameter("ids", ids)
                .getResultList()
                .map(rows -> rows.stream().collect(Collectors.toMap(id, Function.identity())));
    }

    /**
     * Writes how a try ended.
     *
     * @return false if another try has begun since, or the delivery is gone: then nothing is written
     */
    public Uni<Boolean> finish(Mutiny.Session session, Dispatch dispatch, Delivery delivery, Next next, Instant now) {
        DeliveryState state =
                switch (next) {
                    case Next.Ended ended -> ended.state();
                    case Next.TryAt tryAt -> DeliveryState.PENDING;
                };
        Instant dueAt = next instanceof Next.TryAt tryAt ? tryAt.time() : now;
        return session.createMutationQuery(
                        "update DeliveryRow set state = :state, dueAt = :dueAt, leasedBy = null, reason = :reason,"
                                + " detail = :detail, status = :status, remoteId = :remoteId, endedAt = :endedAt"
                                + " where id = :id and attempts = :attempt and state = PENDING")
                .setParameter("state", state)
                .setParameter("dueAt", dueAt)
                .setParameter("reason", reason(delivery))
                .setParameter("detail", detail(delivery))
                .setParameter("status", delivery instanceof Delivery.Delivered delivered ? delivered.status() : null)
                .setParameter(
                        "remoteId", delivery instanceof Delivery.Delivered delivered ? delivered.remoteId() : null)
                .setParameter("endedAt", next instanceof Next.Ended ? now : null)
                .setParameter("id", dispatch.deliveryId())
                .setParameter("attempt", dispatch.attempt())
                .executeUpdate()
                .map(written -> written > 0);
    }

    /** Notes what a try says of its receiver: whether it is to be left alone, and that a test has reached it. */
    public Uni<Void> noteReceiver(Mutiny.Session session, Dispatch dispatch, Delivery delivery, Instant now) {
        return session.find(ReceiverRow.class, dispatch.receiver().id())
                .invoke(row -> {
                    Breaker breaker = new Breaker(row.failures, row.blockedUntil).after(delivery, now);
                    row.failures = breaker.failures();
                    row.blockedUntil = breaker.blockedUntil();
                    boolean tested = dispatch.notification().reason() == NotificationReason.TEST
                            && delivery instanceof Delivery.Delivered;
                    row.testedAt = tested ? now : row.testedAt;
                })
                .replaceWithVoid();
    }

    /** Makes a dead letter due again, at a person's word; false if the caller may see none of that id. */
    public Uni<Boolean> retry(Mutiny.Session session, Caller caller, UUID id, Instant now) {
        return session.createMutationQuery("update DeliveryRow set state = PENDING, dueAt = :now, since = :now,"
                        + " endedAt = null where id = :id and state in (REJECTED, EXPIRED)"
                        + " and (:all = true or owner = :owner)")
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .executeUpdate()
                .map(written -> written > 0);
    }

    /** Whose a delivery is that the caller may see; null if there is none. */
    public Uni<@Nullable String> owner(Mutiny.Session session, Caller caller, UUID id) {
        return session.createSelectionQuery(
                        "select owner from DeliveryRow where id = :id and (:all = true or owner = :owner)",
                        String.class)
                .setParameter("id", id)
                .setParameter("all", caller.readsAll())
                .setParameter("owner", caller.owner())
                .getSingleResultOrNull();
    }

    /** How many are due and not leased. */
    public Uni<Long> countDue(Mutiny.Session session, Instant now) {
        return session.createSelectionQuery(
                        "select count(*) from DeliveryRow where state = PENDING and dueAt <= :now", Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Makes due at once what a worker of that name had leased when it died. */
    public Uni<Integer> release(Mutiny.Session session, String worker, Instant now) {
        return session.createMutationQuery("update DeliveryRow set dueAt = :now, leasedBy = null"
                        + " where leasedBy = :worker and state = PENDING")
                .setParameter("now", now)
                .setParameter("worker", worker)
                .executeUpdate();
    }

    private static Delivery.@Nullable Reason reason(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Delivered delivered -> null;
            case Delivery.RetryLater later -> later.reason();
            case Delivery.Rejected rejected -> rejected.reason();
        };
    }

    private static @Nullable String detail(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Delivered delivered -> null;
            case Delivery.RetryLater later -> later.detail();
            case Delivery.Rejected rejected -> rejected.detail();
        };
    }
}
