package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.match.WatchIndex;
import org.claimwatch.alert.report.NamedClaim;
import org.claimwatch.alert.verdict.Verdict;
import org.claimwatch.alert.verdict.postgres.VerdictStore;
import org.claimwatch.alert.watch.Roster;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.hibernate.reactive.mutiny.Mutiny;

/** Tells what a watch would have found so far; keeps nothing. */
@ApplicationScoped
public class Backtesting {
    private final Database database;
    private final History history;
    private final VerdictStore verdicts;
    private final WatchStore watches;
    private final LiveMatcher matcher;

    Backtesting(Database database, History history, VerdictStore verdicts, WatchStore watches, LiveMatcher matcher) {
        this.database = database;
        this.history = history;
        this.verdicts = verdicts;
        this.watches = watches;
        this.matcher = matcher;
    }

    /** The claims that name the place, each with what a person said of it, where the owner watches that place already. */
    public Uni<List<NamedClaim>> of(Watch watch) {
        Matcher alone = new Matcher(WatchIndex.of(matcher.knowledge(), List.of(watch)));
        return database.transaction(session -> history.of(session, alone)
                .flatMap(found -> newest(session, watch, found).map(judged -> found.stream()
                        .map(each -> NamedClaim.of(
                                each.claim(),
                                each.match(),
                                judged.get(each.claim().id())))
                        .toList())));
    }

    private Uni<Map<UUID, Verdict>> newest(Mutiny.Session session, Watch watch, List<History.Found> found) {
        List<UUID> claims = found.stream().map(each -> each.claim().id()).toList();
        return verdicts.ofClaims(session, claims)
                .map(judged -> judged.values().stream()
                        .filter(verdict -> verdict.owner().equals(watch.owner()))
                        .toList())
                .flatMap(its -> watches.byId(session, watchesOf(its)).map(byId -> newest(watch, its, byId)));
    }

    private static List<UUID> watchesOf(Collection<Verdict> verdicts) {
        return verdicts.stream()
                .map(verdict -> verdict.match().watchId())
                .distinct()
                .toList();
    }

    private static Map<UUID, Verdict> newest(Watch watch, List<Verdict> verdicts, Map<UUID, Watch> byId) {
        Map<UUID, Verdict> newest = new HashMap<>();
        for (Verdict verdict : verdicts) {
            Watch its = byId.get(verdict.match().watchId());
            if (its != null && Roster.key(its).equals(Roster.key(watch))) {
                newest.put(verdict.match().claimId(), verdict);
            }
        }
        return newest;
    }
}
