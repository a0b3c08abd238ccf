package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimwatch.alert.app.Standings.Dates;
import org.claimwatch.alert.app.Standings.Moment;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.Receiver;
import org.claimwatch.alert.notify.postgres.NotificationStore;
import org.claimwatch.alert.notify.postgres.ReceiverStore;
import org.claimwatch.alert.report.Pulse;
import org.claimwatch.alert.vigil.Duty;
import org.claimwatch.alert.vigil.http.DeadMansSwitch;
import org.claimwatch.alert.vigil.postgres.DutyStore;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.claimwatch.alert.wording.Contacts;
import org.hibernate.reactive.mutiny.Mutiny;

/** Looks at how the watching itself stands, and tells whom that concerns. Waits, so it is for virtual threads. */
@ApplicationScoped
class Vigil {
    private static final Comparator<Watch> BY_NAME =
            Comparator.comparing(Watch::name).thenComparing(Watch::id);

    private final Database database;
    private final Reporting reporting;
    private final DutyStore duties;
    private final ReceiverStore receivers;
    private final WatchStore watches;
    private final NotificationStore notifications;
    private final Standings standings;
    private final CloserWatches closerWatches;
    private final DeadMansSwitch deadMansSwitch;
    private final Notifying notifying;
    private final VigilSettings settings;
    private final Doorbell doorbell;
    private final Metrics metrics;
    private final Ids ids;
    private final InstantSource clock;

    Vigil(
            Database database,
            Reporting reporting,
            DutyStore duties,
            ReceiverStore receivers,
            WatchStore watches,
            NotificationStore notifications,
            Standings standings,
            CloserWatches closerWatches,
            DeadMansSwitch deadMansSwitch,
            Notifying notifying,
            VigilSettings settings,
            Doorbell doorbell,
            Metrics metrics,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.reporting = reporting;
        this.duties = duties;
        this.receivers = receivers;
        this.watches = watches;
        this.notifications = notifications;
        this.standings = standings;
        this.closerWatches = closerWatches;
        this.deadMansSwitch = deadMansSwitch;
        this.notifying = notifying;
        this.settings = settings;
        this.doorbell = doorbell;
        this.metrics = metrics;
        this.ids = ids;
        this.clock = clock;
    }

    void look() {
        Pulse pulse = Database.await(reporting::pulse);
        if (!pulse.isLate()) {
            deadMansSwitch.ping();
        }
        Moment moment = new Moment(pulse, clock.instant());
        List<Notification> told = new ArrayList<>(Database.await(() -> closerWatches.tell(moment)));
        Database.<Void>await(() -> closerWatches.hasten(moment.at()));
        Map<UUID, Duty> known = database.await(duties::all);
        for (Receiver receiver : database.await(receivers::all)) {
            if (isDue(known.getOrDefault(receiver.id(), Duty.of(receiver)), receiver, moment)) {
                told.addAll(database.await(session -> tell(session, receiver, moment)));
            }
        }
        metrics.judged(told.stream().map(Notification::reason).toList());
        if (!told.isEmpty()) {
            doorbell.ring();
        }
    }

    /** Without a lock: most rounds have nothing to tell. The zone matters for the next heartbeat only, not for whether one is due. */
    private boolean isDue(Duty duty, Receiver receiver, Moment moment) {
        return !after(duty, receiver, ZoneOffset.UTC, moment).duty().equals(duty);
    }

    private Duty.Next after(Duty duty, Receiver receiver, ZoneId zone, Moment moment) {
        return duty.after(moment.pulse(), receiver.heartbeat(), zone, settings.pace(), moment.at());
    }

    private Uni<List<Notification>> tell(Mutiny.Session session, Receiver receiver, Moment moment) {
        return duties.lock(session, receiver)
                .flatMap(duty -> watchesOf(session, receiver).flatMap(its -> {
                    ZoneId zone = its.isEmpty() ? ZoneOffset.UTC : zone(its.getFirst());
                    Duty.Next next = after(duty, receiver, zone, moment);
                    return duties.save(session, next.duty())
                            .chain(() -> its.isEmpty()
                                    ? Uni.createFrom().item(List.of())
                                    : tell(session, receiver, its, next, moment));
                }));
    }

    private Uni<List<Watch>> watchesOf(Mutiny.Session session, Receiver receiver) {
        Uni<List<Watch>> its = receiver.watches().isEmpty()
                ? watches.ofOwner(session, receiver.owner())
                : watches.byId(session, receiver.watches()).map(found -> List.copyOf(found.values()));
        return its.map(
                found -> found.stream().filter(receiver::isFor).sorted(BY_NAME).toList());
    }

    static ZoneId zone(Watch watch) {
        return Contacts.shipped().zone(watch.country()).orElse(ZoneOffset.UTC);
    }

    private Uni<List<Notification>> tell(
            Mutiny.Session session, Receiver receiver, List<Watch> its, Duty.Next next, Moment moment) {
        List<Notification> told = new ArrayList<>();
        Uni<Void> all = Uni.createFrom().voidItem();
        for (Duty.News news : next.news()) {
            Dates dates = new Dates(news.since(), null, next.duty().heartbeatAt());
            all = all.chain(() -> standings.of(session, its, moment, dates))
                    .map(standing -> Notification.of(
                            ids.get(), notifying.mailDomain(), its.getFirst(), news.reason(), standing, moment.at()))
                    .invoke(told::add)
                    .flatMap(made -> notifications.addFor(session, made, receiver, ids));
        }
        return all.replaceWith(told);
    }
}
