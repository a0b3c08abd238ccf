package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.postgres.ClaimStore;
import org.claimwatch.alert.intake.postgres.FeedPositionStore;
import org.claimwatch.alert.match.ClaimText;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.match.WatchIndex;
import org.claimwatch.alert.match.postgres.MatchStore;
import org.claimwatch.alert.report.NamedClaim;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Begins and ends watches. A watch begins under the lock of the feed's position: it is matched against every claim known
 * up to there, and the intake, which waits for the lock, matches everything after. So no claim falls between.
 */
@ApplicationScoped
public class Watching {
    /** So many claims are held at once while reading through them. */
    private static final int PAGE = 1_000;

    /** What asking for a watch led to. */
    public sealed interface Begun {
        /** @param claims of the past that name the place */
        record Now(Watch watch, List<NamedClaim> claims) implements Begun {}

        /** The owner watches that place already. */
        record Already() implements Begun {}
    }

    private record Found(Claim claim, KeptMatch match) {}

    private record Saved(long version, List<Found> found) {}

    private final Database database;
    private final FeedPositionStore positions;
    private final WatchStore watches;
    private final ClaimStore claims;
    private final MatchStore matches;
    private final LiveMatcher matcher;
    private final Ids ids;
    private final InstantSource clock;

    Watching(
            Database database,
            FeedPositionStore positions,
            WatchStore watches,
            ClaimStore claims,
            MatchStore matches,
            LiveMatcher matcher,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.positions = positions;
        this.watches = watches;
        this.claims = claims;
        this.matches = matches;
        this.matcher = matcher;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Begins a watch. What it finds in the past is kept as matches and answered, but not mailed: whoever makes the watch
     * reads it here, and a receiver would be woken for what may be years old.
     */
    public Uni<Begun> begin(Watch watch) {
        return database.transaction(session -> positions
                        .lock(session)
                        .chain(() -> watches.has(session, watch))
                        .flatMap(there -> there ? Uni.createFrom().nullItem() : save(session, watch)))
                .map(saved -> saved == null ? new Begun.Already() : committed(watch, saved));
    }

    private Uni<Saved> save(Mutiny.Session session, Watch watch) {
        Matcher alone = new Matcher(WatchIndex.of(matcher.knowledge(), List.of(watch)));
        return watches.add(session, watch)
                .chain(() -> past(session, alone, clock.instant(), null, new ArrayList<>()))
                .call(found ->
                        matches.add(session, found.stream().map(Found::match).toList()))
                .flatMap(found -> positions.watchesChanged(session).map(version -> new Saved(version, found)));
    }

    private Uni<List<Found>> past(
            Mutiny.Session session, Matcher alone, Instant now, @Nullable UUID after, List<Found> found) {
        return claims.page(session, after, PAGE).flatMap(page -> {
            page.forEach(claim -> alone.match(ClaimText.of(claim)).stream()
                    .map(match -> new Found(claim, KeptMatch.of(ids.get(), match, claim.id(), now)))
                    .forEach(found::add));
            return page.size() < PAGE
                    ? Uni.createFrom().item(found)
                    : past(session, alone, now, page.getLast().id(), found);
        });
    }

    private Begun committed(Watch watch, Saved saved) {
        matcher.added(saved.version(), watch);
        return new Begun.Now(
                watch,
                saved.found().stream()
                        .map(found -> NamedClaim.of(found.claim(), found.match()))
                        .toList());
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
