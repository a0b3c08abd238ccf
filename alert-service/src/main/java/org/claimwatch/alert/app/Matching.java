package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimwatch.alert.intake.postgres.FeedPositionStore;
import org.claimwatch.alert.match.ClaimText;
import org.claimwatch.alert.match.Match;
import org.claimwatch.http.caller.Caller;

/** Matching on request, without a trace. */
@ApplicationScoped
public class Matching {
    private final Database database;
    private final FeedPositionStore positions;
    private final LiveMatcher matcher;

    Matching(Database database, FeedPositionStore positions, LiveMatcher matcher) {
        this.database = database;
        this.positions = positions;
        this.matcher = matcher;
    }

    /** For each text, in their order, its matches among the watches that the caller may see. */
    public Uni<List<List<Match>>> preview(Caller caller, List<ClaimText> texts) {
        return database.transaction(session ->
                        positions.read(session).flatMap(state -> matcher.at(session, state.watchesVersion())))
                .chain(current -> Database.aside(() -> texts.stream()
                        .map(text -> current.match(text).stream()
                                .filter(match -> caller.readsAll()
                                        || match.watch().owner().equals(caller.owner()))
                                .toList())
                        .toList()));
    }
}
