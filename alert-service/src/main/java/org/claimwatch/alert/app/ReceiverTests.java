package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.Receiver;
import org.claimwatch.alert.notify.postgres.NotificationStore;
import org.claimwatch.alert.notify.postgres.ReceiverStore;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tests receivers: a message that says that it is one, by the way that a warning would go. */
@ApplicationScoped
public class ReceiverTests {
    /** A receiver for one watch of more than these is tested by none of them. */
    private static final int MANY = 1_000;

    private final Database database;
    private final NotificationStore notifications;
    private final ReceiverStore receivers;
    private final WatchStore watches;
    private final Notifying notifying;
    private final Deeds deeds;
    private final Doorbell doorbell;
    private final Ids ids;
    private final InstantSource clock;

    ReceiverTests(
            Database database,
            NotificationStore notifications,
            ReceiverStore receivers,
            WatchStore watches,
            Notifying notifying,
            Deeds deeds,
            Doorbell doorbell,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.notifications = notifications;
        this.receivers = receivers;
        this.watches = watches;
        this.notifying = notifying;
        this.deeds = deeds;
        this.doorbell = doorbell;
        this.ids = ids;
        this.clock = clock;
    }

    /** What asking for a test led to. */
    public sealed interface Test {
        record Sent(Notification notification) implements Test {}

        /** A test is of a watch, and there is none. */
        record NoWatch() implements Test {}

        record Unknown() implements Test {}
    }

    /** Sends a marked test to a receiver that the caller may see. */
    public Uni<Test> test(Caller caller, UUID id) {
        return database.transaction(session -> receivers
                        .find(session, caller, id)
                        .flatMap(receiver -> receiver.isEmpty()
                                ? Uni.createFrom().<Test>item(new Test.Unknown())
                                : watch(session, receiver.get())
                                        .flatMap(watch -> watch.isEmpty()
                                                ? Uni.createFrom().<Test>item(new Test.NoWatch())
                                                : test(session, caller, receiver.get(), watch.get()))))
                .invoke(test -> doorbell.ring());
    }

    private Uni<Optional<Watch>> watch(Mutiny.Session session, Receiver receiver) {
        return watches.list(session, new Caller("", receiver.owner(), false), null, MANY)
                .map(found -> found.stream()
                        .filter(watch -> receiver.watches().isEmpty()
                                || receiver.watches().contains(watch.id()))
                        .findFirst());
    }

    private Uni<Test> test(Mutiny.Session session, Caller caller, Receiver receiver, Watch watch) {
        Notification test = Notification.first(
                ids.get(),
                notifying.mailDomain(),
                watch,
                NotificationReason.TEST,
                null,
                List.of(),
                null,
                clock.instant());
        return notifications
                .addFor(session, test, receiver, ids)
                .chain(() -> deeds.note(
                        session, receiver.owner(), caller.id(), Deed.Action.RECEIVER_TESTED, receiver.id(), null))
                .replaceWith(new Test.Sent(test));
    }
}
