package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.alert.notify.Release;
import org.claimwatch.alert.notify.postgres.TellingStore;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.claimwatch.http.caller.Caller;

/** How a watch is told: what its owner chose, and what holds without a choice. */
@ApplicationScoped
public class TellingChoice {
    private final Database database;
    private final WatchStore watches;
    private final TellingStore tellings;
    private final Notifying notifying;
    private final Deeds deeds;

    TellingChoice(Database database, WatchStore watches, TellingStore tellings, Notifying notifying, Deeds deeds) {
        this.database = database;
        this.watches = watches;
        this.tellings = tellings;
        this.notifying = notifying;
        this.deeds = deeds;
    }

    /** What holds for a watch that the caller may see; empty if there is none. */
    public Uni<Optional<Release>> of(Caller caller, UUID id) {
        return database.transaction(session -> watches.find(session, caller, id)
                .flatMap(watch -> watch.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : notifying
                                .releases(session, Map.of(id, watch.get()))
                                .map(releases -> Optional.of(Objects.requireNonNull(releases.get(id))))));
    }

    /** False if the caller may see no such watch. */
    public Uni<Boolean> choose(Caller caller, UUID id, Release release) {
        return database.transaction(session -> watches.find(session, caller, id)
                .flatMap(watch -> watch.isEmpty()
                        ? Uni.createFrom().item(false)
                        : tellings.save(session, watch.get(), release)
                                .chain(() -> deeds.note(
                                        session,
                                        watch.get().owner(),
                                        caller.id(),
                                        Deed.Action.TELLING_CHANGED,
                                        id,
                                        release.name()))
                                .replaceWith(true)));
    }
}
