package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimwatch.alert.app.Standings.Dates;
import org.claimwatch.alert.app.Standings.Moment;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.Standing;
import org.claimwatch.alert.vigil.CloserWatch;
import org.claimwatch.alert.vigil.http.FasterVisits;
import org.claimwatch.alert.vigil.postgres.CloserWatchStore;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;

/** Begins, renews and ends closer watches, and tells of them. */
@ApplicationScoped
public class CloserWatches {
    /** So many are told in one transaction. */
    private static final int LIMIT = 100;

    /** A group that is new waits that long for faster visits. */
    private static final Duration HASTEN_EVERY = Duration.ofHours(1);

    private final Database database;
    private final CloserWatchStore closerWatches;
    private final WatchStore watches;
    private final Standings standings;
    private final FasterVisits fasterVisits;
    private final Notifying notifying;
    private final Deeds deeds;
    private final Ids ids;
    private final InstantSource clock;
    private volatile Instant hastenAgainAt = Instant.MIN;

    CloserWatches(
            Database database,
            CloserWatchStore closerWatches,
            WatchStore watches,
            Standings standings,
            FasterVisits fasterVisits,
            Notifying notifying,
            Deeds deeds,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.closerWatches = closerWatches;
        this.watches = watches;
        this.standings = standings;
        this.fasterVisits = fasterVisits;
        this.notifying = notifying;
        this.deeds = deeds;
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<Optional<CloserWatch>> of(Caller caller, UUID watch) {
        return database.transaction(session -> closerWatches.find(session, caller, watch));
    }

    /** Begins or renews that of a watch that the caller may see; empty if there is no such watch. */
    public Uni<Optional<CloserWatch>> begin(Caller caller, UUID id) {
        return database.transaction(session -> watches.find(session, caller, id)
                .flatMap(watch -> watch.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : begin(session, caller, watch.get()).map(Optional::of)));
    }

    private Uni<CloserWatch> begin(Mutiny.Session session, Caller caller, Watch watch) {
        CloserWatch closer =
                CloserWatch.begin(watch.id(), watch.owner(), caller.id(), Vigil.zone(watch), clock.instant());
        hastenAgainAt = Instant.MIN;
        return closerWatches
                .save(session, closer)
                .chain(() -> deeds.note(
                        session,
                        watch.owner(),
                        caller.id(),
                        Deed.Action.CLOSER_WATCH_BEGUN,
                        watch.id(),
                        closer.until().toString()))
                .replaceWith(closer);
    }

    /** False if the caller may see no such closer watch. */
    public Uni<Boolean> end(Caller caller, UUID id) {
        return database.transaction(session -> closerWatches
                .find(session, caller, id)
                .flatMap(closer -> closer.isEmpty()
                        ? Uni.createFrom().item(false)
                        : closerWatches
                                .remove(session, id)
                                .chain(() -> deeds.note(
                                        session,
                                        closer.get().owner(),
                                        caller.id(),
                                        Deed.Action.CLOSER_WATCH_ENDED,
                                        id,
                                        null))
                                .replaceWith(true)));
    }

    /** Asks the crawler for faster visits for as long as the last closer watch goes on: a group that is new gets them too. */
    Uni<Void> hasten(Instant now) {
        if (now.isBefore(hastenAgainAt)) {
            return Uni.createFrom().voidItem();
        }
        return database.transaction(closerWatches::lastUntil)
                .flatMap(until -> until == null || !now.isBefore(until)
                        ? Uni.createFrom().item(false)
                        : fasterVisits.until(until))
                .invoke(asked -> hastenAgainAt = asked ? now.plus(HASTEN_EVERY) : now)
                .replaceWithVoid();
    }

    /** Tells what is due, and ends those that are over. */
    Uni<List<Notification>> tell(Moment moment) {
        Instant ending = moment.at().plus(CloserWatch.ASKED_BEFORE);
        return database.transaction(session -> closerWatches
                .due(session, moment.at(), ending, LIMIT)
                .flatMap(due -> watches.byId(
                                session, due.stream().map(CloserWatch::watchId).collect(Collectors.toSet()))
                        .flatMap(byId -> {
                            List<Notification> told = new ArrayList<>();
                            Uni<Void> all = Uni.createFrom().voidItem();
                            for (CloserWatch closer : due) {
                                Watch watch = Objects.requireNonNull(byId.get(closer.watchId()));
                                all = all.chain(() -> tell(session, closer, watch, moment))
                                        .invoke(told::addAll)
                                        .replaceWithVoid();
                            }
                            return all.chain(() -> notifying.send(session, told))
                                    .replaceWith(told);
                        })));
    }

    private Uni<List<Notification>> tell(Mutiny.Session session, CloserWatch closer, Watch watch, Moment moment) {
        CloserWatch.Next next = closer.after(Vigil.zone(watch), moment.at());
        if (next.closer() == null) {
            return closerWatches.remove(session, closer.watchId()).replaceWith(List.of());
        }
        Dates dates = new Dates(null, closer.until(), next.closer().noteAt());
        return closerWatches
                .save(session, next.closer())
                .chain(() -> standings.of(session, List.of(watch), moment, dates))
                .map(standing -> next.news().stream()
                        .map(reason -> notification(watch, reason, standing, moment))
                        .toList());
    }

    private Notification notification(Watch watch, NotificationReason reason, Standing standing, Moment moment) {
        return Notification.of(ids.get(), notifying.mailDomain(), watch, reason, standing, moment.at());
    }
}
