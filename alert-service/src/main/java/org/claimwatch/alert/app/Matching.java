package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.claimwatch.alert.intake.postgres.FeedPositionStore;
import org.claimwatch.alert.match.ClaimText;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.match.Matcher.Explained;
import org.claimwatch.alert.watch.SetAside;
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

    /** For each text, in their order, what comes of it among the watches that the caller may see. */
    public Uni<List<Explained>> preview(Caller caller, List<ClaimText> texts) {
        return current()
                .chain(current -> Database.aside(() -> texts.stream()
                        .map(text -> seenBy(caller, new Explained(current.match(text), List.of())))
                        .toList()));
    }

    /** The same, with the names that stand there and were rejected. */
    public Uni<List<Explained>> explain(Caller caller, List<ClaimText> texts) {
        return current()
                .chain(current -> Database.aside(() -> texts.stream()
                        .map(text -> seenBy(caller, current.explain(text)))
                        .toList()));
    }

    private Uni<Matcher> current() {
        return database.transaction(
                session -> positions.read(session).flatMap(state -> matcher.at(session, state.watchesVersion())));
    }

    private static Explained seenBy(Caller caller, Explained all) {
        return new Explained(
                all.matches().stream()
                        .filter(match -> sees(caller, match.watch().owner()))
                        .toList(),
                all.rejected().stream()
                        .filter(rejected -> sees(caller, rejected.watch().owner()))
                        .toList());
    }

    /** The watches of the caller's owner, or of all, that this process could not read or judge. */
    public List<SetAside> setAside(Caller caller) {
        return matcher.setAside().stream()
                .filter(watch -> sees(caller, watch.owner()))
                .toList();
    }

    private static boolean sees(Caller caller, String owner) {
        return caller.readsAll() || owner.equals(caller.owner());
    }
}
