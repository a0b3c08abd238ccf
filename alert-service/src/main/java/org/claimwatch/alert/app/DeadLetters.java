package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.alert.notify.DeliveryState;
import org.claimwatch.alert.notify.Dispatch;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.Receiver;
import org.claimwatch.alert.notify.RetryPlan.Next;
import org.claimwatch.alert.notify.postgres.DeliveryLedger;
import org.claimwatch.alert.notify.postgres.NotificationStore;
import org.claimwatch.alert.notify.postgres.ReceiverStore;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;

/** What follows from a delivery that was given up: the watch's other receivers are told, and a person can try again. */
@ApplicationScoped
public class DeadLetters {
    private final Database database;
    private final DeliveryLedger ledger;
    private final NotificationStore notifications;
    private final ReceiverStore receivers;
    private final WatchStore watches;
    private final Notifying notifying;
    private final Deeds deeds;
    private final Doorbell doorbell;
    private final Ids ids;
    private final InstantSource clock;

    DeadLetters(
            Database database,
            DeliveryLedger ledger,
            NotificationStore notifications,
            ReceiverStore receivers,
            WatchStore watches,
            Notifying notifying,
            Deeds deeds,
            Doorbell doorbell,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.ledger = ledger;
        this.notifications = notifications;
        this.receivers = receivers;
        this.watches = watches;
        this.notifying = notifying;
        this.deeds = deeds;
        this.doorbell = doorbell;
        this.ids = ids;
        this.clock = clock;
    }

    /** In the transaction that gives a delivery up. What could not be told of a failed telling is told no further. */
    Uni<Void> tellOthers(Mutiny.Session session, Dispatch dispatch, Next next) {
        boolean dead = next instanceof Next.Ended ended && ended.state() != DeliveryState.DELIVERED;
        NotificationReason reason = dispatch.notification().reason();
        if (!dead || reason == NotificationReason.RECEIVER_UNREACHABLE || reason == NotificationReason.TEST) {
            return Uni.createFrom().voidItem();
        }
        UUID watch = dispatch.notification().watchId();
        return watches.byId(session, Set.of(watch))
                .map(found -> found.get(watch))
                .flatMap(found -> found == null ? Uni.createFrom().voidItem() : tell(session, found, dispatch));
    }

    private Uni<Void> tell(Mutiny.Session session, Watch watch, Dispatch dispatch) {
        Receiver failed = dispatch.receiver();
        Notification notice = Notification.first(
                ids.get(),
                notifying.mailDomain(),
                watch,
                NotificationReason.RECEIVER_UNREACHABLE,
                null,
                List.of(),
                failed.channel().name() + " " + failed.id(),
                clock.instant());
        return receivers
                .ofOwners(session, Set.of(watch.owner()))
                .map(all -> all.stream()
                        .filter(receiver -> !receiver.id().equals(failed.id()))
                        .toList())
                .flatMap(others -> others.stream().anyMatch(receiver -> receiver.wants(notice))
                        ? notifications.add(session, List.of(notice), others, ids)
                        : Uni.createFrom().voidItem());
    }

    /** What asking for another try led to. */
    public enum Retry {
        DUE,
        /** It was delivered, or is being tried. */
        NOT_DEAD,
        UNKNOWN
    }

    /** Tries a delivery again that was given up, as if it were new: with another deadline, and the same identity. */
    public Uni<Retry> retry(Caller caller, UUID delivery) {
        Instant now = clock.instant();
        return database.transaction(session -> ledger.owner(session, caller, delivery)
                        .flatMap(owner -> owner == null
                                ? Uni.createFrom().item(Retry.UNKNOWN)
                                : ledger.retry(session, caller, delivery, now)
                                        .flatMap(due -> due
                                                ? deeds.note(
                                                                session,
                                                                owner,
                                                                caller.id(),
                                                                Deed.Action.DELIVERY_RETRIED,
                                                                delivery,
                                                                null)
                                                        .replaceWith(Retry.DUE)
                                                : Uni.createFrom().item(Retry.NOT_DEAD))))
                .invoke(retry -> doorbell.ring());
    }
}
