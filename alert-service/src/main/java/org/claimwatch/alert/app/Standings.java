package org.claimwatch.alert.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.postgres.MatchStore;
import org.claimwatch.alert.notify.Receiver;
import org.claimwatch.alert.notify.Standing;
import org.claimwatch.alert.notify.Weakness;
import org.claimwatch.alert.notify.postgres.ReceiverStore;
import org.claimwatch.alert.report.Answer;
import org.claimwatch.alert.report.Gap;
import org.claimwatch.alert.report.Pulse;
import org.claimwatch.alert.verdict.postgres.VerdictStore;
import org.claimwatch.alert.watch.Watch;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Brings together how the watching stands for some watches of one owner. */
@ApplicationScoped
class Standings {
    /** What is known beside the watches. */
    record Moment(Pulse pulse, Instant at) {}

    /** What is told beside how it stands. */
    record Dates(
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Instant next) {}

    private final MatchStore matches;
    private final VerdictStore verdicts;
    private final ReceiverStore receivers;

    Standings(MatchStore matches, VerdictStore verdicts, ReceiverStore receivers) {
        this.matches = matches;
        this.verdicts = verdicts;
        this.receivers = receivers;
    }

    /** @param watches at least one, all of one owner */
    Uni<Standing> of(Mutiny.Session session, List<Watch> watches, Moment moment, Dates dates) {
        String owner = watches.getFirst().owner();
        return named(session, owner).flatMap(named -> receivers
                .ofOwners(session, Set.of(owner))
                .map(all -> standing(watches, named, all, moment, dates)));
    }

    /** The stronger answer of each watch that something names. */
    private Uni<Map<UUID, Answer>> named(Mutiny.Session session, String owner) {
        return matches.ofOwner(session, owner)
                .flatMap(found -> verdicts.ofOwner(session, owner).map(judged -> {
                    Map<UUID, Answer> named = new HashMap<>();
                    for (KeptMatch match : found) {
                        Answer answer = Answer.of(match, judged.get(match.key()));
                        if (answer != null) {
                            named.merge(
                                    match.watchId(), answer, (one, other) -> one.compareTo(other) < 0 ? one : other);
                        }
                    }
                    return named;
                }));
    }

    private static Standing standing(
            List<Watch> watches, Map<UUID, Answer> named, List<Receiver> receivers, Moment moment, Dates dates) {
        Pulse pulse = moment.pulse();
        Map<Gap, Integer> gaps = new EnumMap<>(Gap.class);
        pulse.reading().gaps().forEach((gap, sites) -> gaps.put(gap, sites.size()));
        return new Standing(
                moment.at(),
                dates.since(),
                dates.until(),
                dates.next(),
                pulse.doubt(),
                pulse.reading().active(),
                pulse.reading().readInFull(),
                gaps,
                watches.size(),
                names(watches, named, null),
                names(watches, named, Answer.CLAIM_FOUND),
                names(watches, named, Answer.TO_REVIEW),
                weaknesses(watches, receivers));
    }

    private static List<String> names(List<Watch> watches, Map<UUID, Answer> named, @Nullable Answer answer) {
        return watches.stream()
                .filter(watch -> named.get(watch.id()) == answer)
                .map(Watch::name)
                .limit(Standing.MAX_NAMES)
                .toList();
    }

    private static Map<Weakness, List<String>> weaknesses(List<Watch> watches, List<Receiver> receivers) {
        Map<Weakness, List<String>> weaknesses = new EnumMap<>(Weakness.class);
        for (Watch watch : watches) {
            for (Weakness weakness : Weakness.of(watch, receivers)) {
                List<String> names = weaknesses.computeIfAbsent(weakness, none -> new ArrayList<>());
                if (names.size() < Standing.MAX_NAMES) {
                    names.add(watch.name());
                }
            }
        }
        return weaknesses;
    }
}
