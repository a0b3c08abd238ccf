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
import org.claimwatch.alert.match.MatchKey;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.notify.Finding;
import org.jspecify.annotations.Nullable;

/**
 * What a batch of events changes: the matches of its claims, and what is found for those who are to be told. Each event is
 * judged in its turn, so that a claim that named a place between two others is found even when all three come in one batch.
 */
public final class Assessment {
    private final Map<MatchKey, KeptMatch> before = new HashMap<>();
    private final Map<MatchKey, KeptMatch> matches = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Instant now;
    private final Supplier<UUID> ids;

    private Assessment(Collection<KeptMatch> kept, Instant now, Supplier<UUID> ids) {
        kept.forEach(match -> before.put(match.key(), match));
        this.matches.putAll(before);
        this.now = now;
        this.ids = ids;
    }

    /**
     * @param kept the matches that the batch's claims have so far
     * @param ids gives new matches their ids
     */
    public static Assessment of(
            Batch batch, Matcher matcher, Collection<KeptMatch> kept, Instant now, Supplier<UUID> ids) {
        Assessment assessment = new Assessment(kept, now, ids);
        batch.claims().forEach(event -> {
            List<Match> found = event.claim().counts() ? matcher.match(ClaimText.of(event.claim())) : List.of();
            assessment.take(event, found);
        });
        return assessment;
    }

    private void take(FeedEvent.ClaimTold event, List<Match> found) {
        Claim claim = event.claim();
        Set<MatchKey> named = new HashSet<>();
        for (Match match : found) {
            MatchKey key = new MatchKey(match.watch().id(), claim.id());
            named.add(key);
            take(key, match, event);
        }
        List<KeptMatch> gone = matches.values().stream()
                .filter(match -> match.claimId().equals(claim.id()) && !named.contains(match.key()))
                .toList();
        gone.forEach(match -> {
            matches.remove(match.key());
            findings.add(new Finding.Ended(match, claim, event.ownCorrection()));
        });
    }

    private void take(MatchKey key, Match match, FeedEvent.ClaimTold event) {
        Claim claim = event.claim();
        @Nullable KeptMatch known = matches.get(key);
        findings.add(new Finding.Named(match, claim, known == null ? null : known.tier(), event.ownCorrection()));
        // one that ended earlier in this batch comes back as itself
        @Nullable KeptMatch same = known == null ? before.get(key) : known;
        matches.put(key, same == null ? KeptMatch.of(ids.get(), match, claim.id(), now) : same.judged(match));
    }

    /** Matches that were not there before. */
    public List<KeptMatch> found() {
        return matches.values().stream()
                .filter(match -> !before.containsKey(match.key()))
                .toList();
    }

    /** Matches that were there, with another tier or evidence. */
    public List<KeptMatch> changed() {
        return matches.values().stream()
                .filter(match -> before.containsKey(match.key()) && !match.equals(before.get(match.key())))
                .toList();
    }

    /** Matches whose claim no longer names the place. */
    public List<KeptMatch> ended() {
        return before.values().stream()
                .filter(match -> !matches.containsKey(match.key()))
                .toList();
    }

    /** What was found, in the order of the events. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }
}
