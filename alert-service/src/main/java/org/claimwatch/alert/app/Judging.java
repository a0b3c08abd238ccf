package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.audit.Deed;
import org.claimwatch.alert.intake.postgres.FeedPositionStore;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.postgres.MatchStore;
import org.claimwatch.alert.notify.Flow;
import org.claimwatch.alert.notify.postgres.OutcomeStore;
import org.claimwatch.alert.verdict.Opinion;
import org.claimwatch.alert.verdict.Verdict;
import org.claimwatch.alert.verdict.postgres.VerdictStore;
import org.claimwatch.http.caller.Caller;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Takes verdicts. What follows from one, a release or a word to those who were told, happens in its transaction. */
@ApplicationScoped
public class Judging {
    private record Judged(Verdict verdict, @Nullable Flow flow) {}

    private final Database database;
    private final FeedPositionStore positions;
    private final MatchStore matches;
    private final VerdictStore verdicts;
    private final OutcomeStore outcomes;
    private final SecondLooks secondLooks;
    private final Deeds deeds;
    private final Ids ids;
    private final InstantSource clock;

    Judging(
            Database database,
            FeedPositionStore positions,
            MatchStore matches,
            VerdictStore verdicts,
            OutcomeStore outcomes,
            SecondLooks secondLooks,
            Deeds deeds,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.positions = positions;
        this.matches = matches;
        this.verdicts = verdicts;
        this.outcomes = outcomes;
        this.secondLooks = secondLooks;
        this.deeds = deeds;
        this.ids = ids;
        this.clock = clock;
    }

    /** A verdict on a match that the caller may see; empty if there is none. */
    public Uni<Optional<Verdict>> judge(Caller caller, UUID matchId, Opinion opinion, @Nullable String note) {
        return database.transaction(session -> positions
                        .lock(session)
                        .chain(() -> matches.find(session, caller, matchId))
                        .flatMap(match -> match.isEmpty()
                                ? Uni.createFrom().<Judged>nullItem()
                                : judge(session, caller, match.get(), opinion, note)))
                .map(judged -> {
                    if (judged != null && judged.flow() != null) {
                        secondLooks.committed(judged.flow());
                    }
                    return Optional.ofNullable(judged).map(Judged::verdict);
                });
    }

    private Uni<Judged> judge(
            Mutiny.Session session, Caller caller, KeptMatch match, Opinion opinion, @Nullable String note) {
        Verdict verdict = new Verdict(
                ids.get(), match.owner(), match.key(), match.tier(), opinion, caller.id(), note, clock.instant());
        return verdicts.add(session, verdict)
                .call(() -> deeds.note(
                        session, match.owner(), caller.id(), Deed.Action.MATCH_JUDGED, match.id(), opinion.name()))
                .call(session::flush)
                .chain(() -> outcomes.find(session, match.key()))
                .flatMap(outcome -> outcome == null
                        ? Uni.createFrom().<Flow>nullItem()
                        : secondLooks.again(session, List.of(outcome)))
                .map(flow -> new Judged(verdict, flow));
    }
}
