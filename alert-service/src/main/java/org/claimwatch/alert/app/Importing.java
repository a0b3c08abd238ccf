package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.alert.intake.postgres.FeedPositionStore;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.match.NameAlone;
import org.claimwatch.alert.match.WatchIndex;
import org.claimwatch.alert.match.postgres.MatchStore;
import org.claimwatch.alert.watch.ImportProgress;
import org.claimwatch.alert.watch.ImportProgress.Phase;
import org.claimwatch.alert.watch.InvalidWatch;
import org.claimwatch.alert.watch.Roster;
import org.claimwatch.alert.watch.Roster.RowError;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.WatchDraft;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Imports a list of watches: all of it or nothing, in one transaction under the lock of the feed's position, so that no
 * claim falls between history and live for any of them. It is an upsert: importing a list again changes nothing.
 */
@ApplicationScoped
public class Importing {
    /** What an import led to, or would lead to. */
    public sealed interface Imported {
        /**
         * @param rows that were read
         * @param requiresCue of these, how many are matched only with a word for an authority beside them
         * @param matches with claims of the past that new and changed watches have
         */
        record Done(int rows, int created, int changed, int unchanged, int requiresCue, int matches, boolean dryRun)
                implements Imported {}

        /** @param errors at least one; nothing was changed */
        record Refused(List<RowError> errors) implements Imported {}
    }

    /** A row that is as it should be. */
    private record Given(WatchDraft draft, Watch watch) {}

    private record Change(List<Watch> created, List<Watch> changed, int unchanged) {
        List<Watch> all() {
            List<Watch> all = new ArrayList<>(created);
            all.addAll(changed);
            return all;
        }
    }

    private record Saved(long version, Imported.Done done, List<Watch> watches) {}

    private final Database database;
    private final FeedPositionStore positions;
    private final WatchStore watches;
    private final MatchStore matches;
    private final LiveMatcher matcher;
    private final History history;
    private final Imports imports;
    private final Deeds deeds;
    private final Ids ids;
    private final InstantSource clock;

    Importing(
            Database database,
            FeedPositionStore positions,
            WatchStore watches,
            MatchStore matches,
            LiveMatcher matcher,
            History history,
            Imports imports,
            Deeds deeds,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.positions = positions;
        this.watches = watches;
        this.matches = matches;
        this.matcher = matcher;
        this.history = history;
        this.imports = imports;
        this.deeds = deeds;
        this.ids = ids;
        this.clock = clock;
    }

    /** Imports a list for an owner; a dry run only says what that would do. Waits, so it is for virtual threads. */
    public Imported of(Caller caller, String owner, Roster roster, boolean dryRun, Optional<String> vouch) {
        int rows = roster.rows().size() + roster.errors().size();
        ImportProgress begun = Database.await(() -> imports.begin(owner, caller, dryRun, rows));
        try {
            return checkedAndSaved(begun, roster, vouch);
        } catch (RuntimeException | Error e) {
            Database.await(() -> imports.move(begun, Phase.FAILED, 0));
            throw e;
        }
    }

    private Imported checkedAndSaved(ImportProgress begun, Roster roster, Optional<String> vouch) {
        List<RowError> errors = new ArrayList<>(roster.errors());
        List<Given> given = check(begun.owner(), roster, errors);
        if (!errors.isEmpty()) {
            Database.await(() -> imports.move(begun, Phase.REFUSED, 0));
            return new Imported.Refused(errors.stream().limit(Roster.MAX_ERRORS).toList());
        }
        int cueOnly = (int) given.stream()
                .filter(each -> nameAlone().requiresCue(each.watch()))
                .count();
        Saved saved = database.await(session -> positions
                .lock(session)
                .chain(() -> watches.ofOwner(session, begun.owner()))
                .map(there -> compare(given, there))
                .flatMap(change -> begun.dryRun()
                        ? Uni.createFrom().item(nothingSaved(change, cueOnly, true))
                        : save(session, begun, change, cueOnly).call(() -> vouched(session, begun, vouch))));
        if (!saved.watches().isEmpty()) {
            matcher.replaced(saved.version(), saved.watches());
        }
        Database.await(() -> imports.move(begun, Phase.DONE, saved.watches().size()));
        return saved.done();
    }

    private Uni<Void> vouched(Mutiny.Session session, ImportProgress begun, Optional<String> vouch) {
        return vouch.isEmpty()
                ? Uni.createFrom().voidItem()
                : deeds.note(
                        session, begun.owner(), begun.author(), Deed.Action.WATCH_VOUCHED, begun.id(), vouch.get());
    }

    private NameAlone nameAlone() {
        return new NameAlone(matcher.knowledge());
    }

    private List<Given> check(String owner, Roster roster, List<RowError> errors) {
        // a microsecond apart, which is what the database tells apart, so that an export has the order of the list
        Instant now = clock.instant();
        Map<Integer, Watch> byLine = new LinkedHashMap<>();
        List<Given> given = new ArrayList<>();
        for (Roster.Entry row : roster.rows()) {
            try {
                Watch watch = row.draft().toWatch(ids.get(), owner, now.plus(byLine.size(), ChronoUnit.MICROS));
                nameAlone()
                        .refusal(watch)
                        .ifPresentOrElse(reason -> errors.add(new RowError(row.line(), "name", reason)), () -> {
                            byLine.put(row.line(), watch);
                            given.add(new Given(row.draft(), watch));
                        });
            } catch (InvalidWatch e) {
                errors.add(new RowError(row.line(), e.field(), e.getMessage()));
            }
        }
        Roster.repeated(byLine)
                .forEach((line, before) -> errors.add(new RowError(
                        line, byLine.get(line).code() == null ? "name" : "code", "is the place of line " + before)));
        return given;
    }

    private static Change compare(List<Given> given, List<Watch> there) {
        Map<String, Watch> byKey = new HashMap<>();
        there.forEach(watch -> byKey.put(Roster.key(watch), watch));
        List<Watch> created = new ArrayList<>();
        List<Watch> changed = new ArrayList<>();
        for (Given each : given) {
            Watch before = byKey.get(Roster.key(each.watch()));
            if (before == null) {
                created.add(each.watch());
            } else if (!before.equals(each.draft().over(before))) {
                changed.add(each.draft().over(before));
            }
        }
        return new Change(created, changed, given.size() - created.size() - changed.size());
    }

    private static Saved nothingSaved(Change change, int cueOnly, boolean dryRun) {
        return new Saved(0, done(change, cueOnly, 0, dryRun), List.of());
    }

    private static Imported.Done done(Change change, int cueOnly, int found, boolean dryRun) {
        int created = change.created().size();
        int changed = change.changed().size();
        return new Imported.Done(
                created + changed + change.unchanged(), created, changed, change.unchanged(), cueOnly, found, dryRun);
    }

    private Uni<Saved> save(Mutiny.Session session, ImportProgress begun, Change change, int cueOnly) {
        List<Watch> all = change.all();
        if (all.isEmpty()) {
            return Uni.createFrom().item(nothingSaved(change, cueOnly, false));
        }
        return watches.save(session, all, saved -> imports.move(begun, Phase.SAVING, saved))
                .chain(() -> imports.move(begun, Phase.MATCHING, all.size()))
                .chain(() -> matches.removeOfWatches(
                        session, change.changed().stream().map(Watch::id).toList()))
                .chain(() -> Database.aside(() -> new Matcher(WatchIndex.of(matcher.knowledge(), all))))
                .chain(fresh -> history.of(session, fresh))
                .call(found -> matches.add(
                        session, found.stream().map(History.Found::match).toList()))
                .flatMap(found -> positions
                        .watchesChanged(session)
                        .map(version -> new Saved(version, done(change, cueOnly, found.size(), false), all)));
    }
}
