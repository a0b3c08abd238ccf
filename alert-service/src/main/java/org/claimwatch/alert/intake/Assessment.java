package org.claimwatch.alert.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.match.ClaimText;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.Match;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.notify.NotificationReason;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of events changes: the matches of its claims, and who is to be told. Each event is judged in its turn, so
 * that a claim that named a place between two others is told even when all three come in one batch.
 */
public final class Assessment {
    /** A watch and a claim: of such a pair there is at most one match, and one notification ever. */
    public record Pair(UUID watchId, UUID claimId) {}

    /** A match that is told. */
    public record Telling(Match match, Claim claim, NotificationReason reason) {}

    private final Map<Pair, KeptMatch> before = new HashMap<>();
    private final Map<Pair, KeptMatch> matches = new LinkedHashMap<>();
    private final Set<Pair> told;
    private final List<Telling> tellings = new ArrayList<>();
    private final List<NotificationReason> reasons = new ArrayList<>();
    private final Instant now;
    private final Supplier<UUID> ids;

    private Assessment(Collection<KeptMatch> kept, Set<Pair> told, Instant now, Supplier<UUID> ids) {
        kept.forEach(match -> before.put(pair(match), match));
        this.matches.putAll(before);
        this.told = new HashSet<>(told);
        this.now = now;
        this.ids = ids;
    }

    /**
     * @param kept the matches that the batch's claims have so far
     * @param told the pairs among its claims that have a notification
     * @param ids gives new matches their ids
     */
    public static Assessment of(
            Batch batch, Matcher matcher, Collection<KeptMatch> kept, Set<Pair> told, Instant now, Supplier<UUID> ids) {
        Assessment assessment = new Assessment(kept, told, now, ids);
        batch.claims().forEach(event -> {
            List<Match> found = matcher.match(ClaimText.of(event.claim()));
            assessment.take(event.claim(), found);
        });
        return assessment;
    }

    private void take(Claim claim, List<Match> found) {
        Set<Pair> named = new HashSet<>();
        for (Match match : found) {
            Pair pair = new Pair(match.watch().id(), claim.id());
            named.add(pair);
            take(pair, match, claim);
        }
        matches.keySet().removeIf(pair -> pair.claimId().equals(claim.id()) && !named.contains(pair));
    }

    private void take(Pair pair, Match match, Claim claim) {
        @Nullable KeptMatch known = matches.get(pair);
        NotificationReason reason = NotificationReason.decide(
                known == null ? null : known.tier(), match.tier(), claim.backfill(), told.contains(pair));
        matches.put(pair, known == null ? KeptMatch.of(ids.get(), match, claim.id(), now) : known.judged(match));
        reasons.add(reason);
        if (reason.isTold()) {
            told.add(pair);
            tellings.add(new Telling(match, claim, reason));
        }
    }

    private static Pair pair(KeptMatch match) {
        return new Pair(match.watchId(), match.claimId());
    }

    /** Matches that were not there before. */
    public List<KeptMatch> found() {
        return matches.values().stream()
                .filter(match -> !before.containsKey(pair(match)))
                .toList();
    }

    /** Matches that were there, with another tier or evidence. */
    public List<KeptMatch> changed() {
        return matches.values().stream()
                .filter(match -> before.containsKey(pair(match)) && !match.equals(before.get(pair(match))))
                .toList();
    }

    /** Matches whose claim no longer names the place. */
    public List<KeptMatch> ended() {
        return before.values().stream()
                .filter(match -> !matches.containsKey(pair(match)))
                .toList();
    }

    /** What is told, in the order of the events. */
    public List<Telling> tellings() {
        return List.copyOf(tellings);
    }

    /** Why each match that was found or judged again is told, or not. */
    public List<NotificationReason> reasons() {
        return List.copyOf(reasons);
    }
}
