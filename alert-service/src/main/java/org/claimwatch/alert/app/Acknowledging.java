package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.alert.notify.Acknowledgement;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.postgres.AcknowledgementStore;
import org.claimwatch.alert.notify.postgres.NotificationStore;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes acknowledgements: the first of a thread stays, for it says who acts. */
@ApplicationScoped
public class Acknowledging {
    private final Database database;
    private final NotificationStore notifications;
    private final AcknowledgementStore acknowledgements;
    private final Deeds deeds;
    private final InstantSource clock;

    Acknowledging(
            Database database,
            NotificationStore notifications,
            AcknowledgementStore acknowledgements,
            Deeds deeds,
            InstantSource clock) {
        this.database = database;
        this.notifications = notifications;
        this.acknowledgements = acknowledgements;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** The acknowledgement of a notification's thread, made now or before; empty if the caller may see none such. */
    public Uni<Optional<Acknowledgement>> byKey(Caller caller, UUID notification) {
        return database.transaction(
                session -> notifications.find(session, caller, notification).flatMap(found -> found.map(
                                told -> take(session, told, caller.id()).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))));
    }

    /** By the link in a letter: true once, for the first. */
    public Uni<Boolean> byLink(UUID thread) {
        return database.transaction(
                session -> notifications.ofThread(session, thread).flatMap(found -> {
                    if (found.isEmpty()) {
                        return Uni.createFrom().item(false);
                    }
                    Acknowledgement mine =
                            new Acknowledgement(thread, found.get().owner(), Acknowledgement.BY_LINK, clock.instant());
                    return acknowledgements
                            .add(session, mine)
                            .call(added -> added
                                    ? note(session, found.get(), Acknowledgement.BY_LINK)
                                    : Uni.createFrom().voidItem());
                }));
    }

    private Uni<Void> note(Mutiny.Session session, Notification notification, String author) {
        return deeds.note(
                session, notification.owner(), author, Deed.Action.THREAD_ACKNOWLEDGED, notification.threadId(), null);
    }

    private Uni<Acknowledgement> take(Mutiny.Session session, Notification notification, String author) {
        UUID thread = notification.threadId();
        Acknowledgement mine = new Acknowledgement(thread, notification.owner(), author, clock.instant());
        return acknowledgements
                .add(session, mine)
                .flatMap(added -> added
                        ? note(session, notification, author).replaceWith(mine)
                        : acknowledgements.ofThreads(session, Set.of(thread)).map(found -> found.get(thread)));
    }
}
