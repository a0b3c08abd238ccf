package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.alert.intake.postgres.FeedPositionStore;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.match.WatchIndex;
import org.claimwatch.alert.match.postgres.MatchStore;
import org.claimwatch.alert.report.NamedClaim;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Begins and ends watches. A watch begins under the lock of the feed's position: it is matched against every claim known
 * up to there, and the intake, which waits for the lock, matches everything after. So no claim falls between.
 */
@ApplicationScoped
public class Watching {
    /** What asking for a watch led to. */
    public sealed interface Begun {
        /**
         * @param claims of the past that name the place
         * @param matchedUpTo the feed's event up to which they were looked for
         */
        record Now(Watch watch, List<NamedClaim> claims, String matchedUpTo) implements Begun {}

        /** The owner watches that place already. */
        record Already() implements Begun {}
    }

    private record Saved(long version, String matchedUpTo, List<History.Found> found) {}

    private record Changed(long version, Watch watch) {}

    private final Database database;
    private final FeedPositionStore positions;
    private final WatchStore watches;
    private final History history;
    private final MatchStore matches;
    private final LiveMatcher matcher;
    private final Deeds deeds;

    Watching(
            Database database,
            FeedPositionStore positions,
            WatchStore watches,
            History history,
            MatchStore matches,
            LiveMatcher matcher,
            Deeds deeds) {
        this.database = database;
        this.positions = positions;
        this.watches = watches;
        this.history = history;
        this.matches = matches;
        this.matcher = matcher;
        this.deeds = deeds;
    }

    /**
     * Begins a watch. What it finds in the past is kept as matches and answered, but not mailed: whoever makes the watch
     * reads it here, and a receiver would be woken for what may be years old.
     */
    public Uni<Begun> begin(Watch watch) {
        return database.transaction(session -> positions.lock(session).flatMap(state -> watches.has(session, watch)
                        .flatMap(there -> there
                                ? Uni.createFrom().nullItem()
                                : save(session, watch, state.position().lastEventId()))))
                .map(saved -> saved == null ? new Begun.Already() : committed(watch, saved));
    }

    private Uni<Saved> save(Mutiny.Session session, Watch watch, String position) {
        Matcher alone = new Matcher(WatchIndex.of(matcher.knowledge(), List.of(watch)));
        return watches.add(session, watch)
                .chain(() -> history.of(session, alone))
                .call(found -> matches.add(
                        session, found.stream().map(History.Found::match).toList()))
                .flatMap(
                        found -> positions.watchesChanged(session).map(version -> new Saved(version, position, found)));
    }

    private Begun committed(Watch watch, Saved saved) {
        matcher.added(saved.version(), watch);
        return new Begun.Now(watch, named(saved.found()), saved.matchedUpTo());
    }

    /**
     * Takes over a person's word on a guessed domain of a watch that the caller may see, and judges all claims so far again;
     * empty if there is no such watch or guess.
     */
    public Uni<Optional<Watch>> decideGuess(Caller caller, UUID id, String domain, boolean isOwn) {
        return database.transaction(session -> positions
                        .lock(session)
                        .chain(() -> watches.find(session, caller, id))
                        .map(there -> there.filter(
                                        watch -> watch.likelyDomains().contains(domain))
                                .map(watch -> watch.withGuessDecided(domain, isOwn)))
                        .flatMap(decided -> decided.isEmpty()
                                ? Uni.createFrom().<Changed>nullItem()
                                : change(session, decided.get())
                                        .call(() -> deeds.note(
                                                session,
                                                decided.get().owner(),
                                                caller.id(),
                                                isOwn ? Deed.Action.DOMAIN_CONFIRMED : Deed.Action.DOMAIN_REJECTED,
                                                id,
                                                domain))))
                .map(changed -> {
                    if (changed == null) {
                        return Optional.empty();
                    }
                    matcher.replaced(changed.version(), List.of(changed.watch()));
                    return Optional.of(changed.watch());
                });
    }

    private Uni<Changed> change(Mutiny.Session session, Watch watch) {
        Matcher alone = new Matcher(WatchIndex.of(matcher.knowledge(), List.of(watch)));
        return watches.save(session, List.of(watch), saved -> Uni.createFrom().voidItem())
                .chain(() -> matches.removeOfWatches(session, List.of(watch.id())))
                .chain(() -> history.of(session, alone))
                .chain(found -> matches.add(
                        session, found.stream().map(History.Found::match).toList()))
                .chain(() -> positions.watchesChanged(session))
                .map(version -> new Changed(version, watch));
    }

    private static List<NamedClaim> named(List<History.Found> found) {
        return found.stream()
                .map(each -> NamedClaim.of(each.claim(), each.match()))
                .toList();
    }

    /** Ends a watch that the caller may see, with all that was found for it; false if there is none. */
    public Uni<Boolean> end(Caller caller, UUID id) {
        return database.transaction(session -> positions
                        .lock(session)
                        .chain(() -> watches.remove(session, caller, id))
                        .flatMap(removed -> removed
                                ? positions.watchesChanged(session)
                                : Uni.createFrom().nullItem()))
                .map(version -> {
                    if (version != null) {
                        matcher.removed(version, id);
                    }
                    return version != null;
                });
    }
}
