package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.alert.silence.Silence;
import org.claimwatch.alert.silence.postgres.SilenceStore;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;

/** Begins and ends silences. */
@ApplicationScoped
public class Silencing {
    private final Database database;
    private final SilenceStore silences;
    private final WatchStore watches;
    private final Deeds deeds;
    private final InstantSource clock;

    Silencing(Database database, SilenceStore silences, WatchStore watches, Deeds deeds, InstantSource clock) {
        this.database = database;
        this.silences = silences;
        this.watches = watches;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** False if it is for a watch that the caller may not see. */
    public Uni<Boolean> begin(Caller caller, Silence silence) {
        return database.transaction(session -> mayName(session, caller, silence)
                .call(may -> may
                        ? silences.add(session, silence)
                                .chain(() -> deeds.note(
                                        session,
                                        silence.owner(),
                                        caller.id(),
                                        Deed.Action.SILENCE_MADE,
                                        silence.id(),
                                        silence.comment()))
                        : Uni.createFrom().voidItem()));
    }

    private Uni<Boolean> mayName(Mutiny.Session session, Caller caller, Silence silence) {
        return silence.watchId() == null
                ? Uni.createFrom().item(true)
                : watches.find(session, caller, silence.watchId()).map(Optional::isPresent);
    }

    /** Ends a silence that the caller may see; empty if there is none. */
    public Uni<Optional<Silence>> end(Caller caller, UUID id) {
        return database.transaction(
                session -> silences.find(session, caller, id).flatMap(found -> {
                    if (found.isEmpty() || found.get().state(clock.instant()) == Silence.State.EXPIRED) {
                        return Uni.createFrom().item(found);
                    }
                    Silence ended = found.get().endedAt(clock.instant());
                    return silences.save(session, ended)
                            .chain(() -> deeds.note(
                                    session, ended.owner(), caller.id(), Deed.Action.SILENCE_ENDED, id, null))
                            .replaceWith(Optional.of(ended));
                }));
    }
}
