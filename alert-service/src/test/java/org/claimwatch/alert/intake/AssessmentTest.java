package org.claimwatch.alert.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.Claims;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.Knowledge;
import org.claimwatch.alert.match.MatchKey;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.match.WatchIndex;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.Watches;
import org.junit.jupiter.api.Test;

class AssessmentTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();

    private static final Instant NOW = Instant.parse("2026-03-02T09:14:08Z");
    private static final UUID EPOCH = UUID.randomUUID();
    private static final UUID CLAIM = UUID.randomUUID();

    private final Watch angers = Watches.angers();
    private final Matcher matcher = new Matcher(WatchIndex.of(KNOWLEDGE, List.of(angers)));
    private final AtomicLong nextId = new AtomicLong();

    private Assessment assess(List<KeptMatch> kept, Set<MatchKey> told, Claim... claims) {
        List<FeedEvent> events = Arrays.stream(claims)
                .<FeedEvent>map(
                        claim -> new FeedEvent.ClaimTold(new FeedPosition(EPOCH, nextId.incrementAndGet()), claim))
                .toList();
        Batch batch = new Batch(FeedPosition.BEGINNING, events, true);
        return Assessment.of(batch, matcher, kept, told, NOW, () -> new UUID(0, nextId.incrementAndGet()));
    }

    private static Claim claim(String title) {
        return Claims.of(CLAIM, title, false);
    }

    private KeptMatch kept(String title) {
        return assess(List.of(), Set.of(), claim(title)).found().getFirst();
    }

    private MatchKey key() {
        return new MatchKey(angers.id(), CLAIM);
    }

    @Test
    void aClaimThatNamesThePlaceIsKeptAndTold() {
        Assessment assessment = assess(List.of(), Set.of(), claim("Ville d’Angers"));

        assertEquals(1, assessment.found().size());
        assertEquals(NOW, assessment.found().getFirst().foundAt());
        assertEquals(List.of(NotificationReason.NEW_CLAIM), assessment.reasons());
        assertEquals(1, assessment.tellings().size());
    }

    @Test
    void aPossibleMatchIsKeptAndNotTold() {
        Assessment assessment = assess(List.of(), Set.of(), claim("CHU d’Angers"));

        assertEquals(Tier.POSSIBLE, assessment.found().getFirst().tier());
        assertEquals(List.of(), assessment.tellings());
    }

    @Test
    void aClaimThatCountsNoMoreMatchesNothing() {
        Claim named = claim("Ville d’Angers");
        Claim retracted = new Claim(
                named.id(),
                named.group(),
                named.title(),
                named.organisation(),
                named.description(),
                named.status(),
                named.firstSeenAt(),
                false,
                false,
                false);

        Assessment assessment = assess(List.of(kept("Ville d’Angers")), Set.of(key()), retracted);

        assertEquals(1, assessment.ended().size());
        assertEquals(List.of(), assessment.tellings());
    }

    @Test
    void aTierThatRisesIsToldAndTheMatchKeepsItsIdentity() {
        KeptMatch possible = kept("Angers");

        Assessment assessment = assess(List.of(possible), Set.of(), claim("Ville d’Angers"));

        assertEquals(List.of(NotificationReason.TIER_RAISED), assessment.reasons());
        assertEquals(
                List.of(possible.id()),
                assessment.changed().stream().map(KeptMatch::id).toList());
        assertEquals(List.of(), assessment.found());
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        Assessment assessment = assess(List.of(kept("Ville d’Angers")), Set.of(key()), claim("angers.fr"));

        assertEquals(Tier.EXACT, assessment.changed().getFirst().tier());
        assertEquals(List.of(), assessment.tellings());
    }

    @Test
    void aReplayOfAKnownClaimChangesNothing() {
        Assessment assessment = assess(List.of(kept("Ville d’Angers")), Set.of(key()), claim("Ville d’Angers"));

        assertEquals(List.of(), assessment.found());
        assertEquals(List.of(), assessment.changed());
        assertEquals(List.of(), assessment.ended());
        assertEquals(List.of(), assessment.tellings());
    }

    @Test
    void aMatchEndsWhenTheClaimNoLongerNamesThePlace() {
        KeptMatch match = kept("Ville d’Angers");

        Assessment assessment = assess(List.of(match), Set.of(key()), claim("Northmill Logistics"));

        assertEquals(List.of(match), assessment.ended());
    }

    @Test
    void aClaimThatNamedThePlaceBetweenTwoOthersIsToldEvenInOneBatch() {
        Assessment assessment =
                assess(List.of(), Set.of(), claim("Northmill"), claim("Ville d’Angers"), claim("Northmill"));

        assertEquals(1, assessment.tellings().size());
        assertEquals(List.of(), assessment.found());
    }

    @Test
    void oneBatchTellsAClaimOnce() {
        Assessment assessment = assess(List.of(), Set.of(), claim("Ville d’Angers"), claim("Ville d’Angers (updated)"));

        assertEquals(1, assessment.tellings().size());
        assertEquals(1, assessment.found().size());
    }

    @Test
    void eachOwnersWatchOfAPlaceIsTold() {
        Matcher two = new Matcher(WatchIndex.of(KNOWLEDGE, List.of(angers, Watches.french("Angers"))));
        Batch batch = new Batch(
                FeedPosition.BEGINNING,
                List.of(new FeedEvent.ClaimTold(new FeedPosition(EPOCH, 1), claim("Ville d’Angers"))),
                true);

        Assessment assessment = Assessment.of(batch, two, List.of(), Set.of(), NOW, UUID::randomUUID);

        assertEquals(2, assessment.tellings().size());
    }

    @Test
    void theEndOfABatchIsItsLastReadablePosition() {
        FeedPosition third = new FeedPosition(EPOCH, 3);
        Batch batch = new Batch(
                new FeedPosition(EPOCH, 2),
                List.of(new FeedEvent.NoClaim(third), new FeedEvent.Unreadable(null, null, "{}", "has no id")),
                true);

        assertEquals(third, batch.end());
    }
}
