package org.claimwatch.alert.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.Claims;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.Knowledge;
import org.claimwatch.alert.match.Matcher;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.match.WatchIndex;
import org.claimwatch.alert.notify.Finding;
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

    private Assessment assess(List<KeptMatch> kept, Claim... claims) {
        List<FeedEvent> events = Arrays.stream(claims)
                .<FeedEvent>map(
                        claim -> new FeedEvent.ClaimTold(new FeedPosition(EPOCH, nextId.incrementAndGet()), claim))
                .toList();
        Batch batch = new Batch(FeedPosition.BEGINNING, events, true);
        return Assessment.of(batch, matcher, kept, NOW, () -> new UUID(0, nextId.incrementAndGet()));
    }

    private static Claim claim(String title) {
        return Claims.of(CLAIM, title, false);
    }

    private KeptMatch kept(String title) {
        return assess(List.of(), claim(title)).found().getFirst();
    }

    private static List<Tier> tiersBefore(Assessment assessment) {
        return assessment.findings().stream()
                .map(finding -> assertInstanceOf(Finding.Named.class, finding).before())
                .toList();
    }

    @Test
    void aClaimThatNamesThePlaceIsAFindingWithoutABefore() {
        Assessment assessment = assess(List.of(), claim("Ville d’Angers"));

        assertEquals(1, assessment.found().size());
        assertEquals(NOW, assessment.found().getFirst().foundAt());
        assertEquals(Collections.singletonList(null), tiersBefore(assessment));
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
                named.detail());

        Assessment assessment = assess(List.of(kept("Ville d’Angers")), retracted);

        assertEquals(1, assessment.ended().size());
        assertInstanceOf(Finding.Ended.class, assessment.findings().getFirst());
    }

    @Test
    void aTierThatRisesIsAFindingAndTheMatchKeepsItsIdentity() {
        KeptMatch possible = kept("Angers");

        Assessment assessment = assess(List.of(possible), claim("Ville d’Angers"));

        assertEquals(List.of(Tier.POSSIBLE), tiersBefore(assessment));
        assertEquals(
                List.of(possible.id()),
                assessment.changed().stream().map(KeptMatch::id).toList());
        assertEquals(List.of(), assessment.found());
    }

    @Test
    void aReplayOfAKnownClaimChangesNothing() {
        Assessment assessment = assess(List.of(kept("Ville d’Angers")), claim("Ville d’Angers"));

        assertEquals(List.of(), assessment.found());
        assertEquals(List.of(), assessment.changed());
        assertEquals(List.of(), assessment.ended());
    }

    @Test
    void aMatchEndsWhenTheClaimNoLongerNamesThePlace() {
        KeptMatch match = kept("Ville d’Angers");

        Assessment assessment = assess(List.of(match), claim("Northmill Logistics"));

        assertEquals(List.of(match), assessment.ended());
        assertInstanceOf(Finding.Ended.class, assessment.findings().getFirst());
    }

    @Test
    void aClaimThatNamedThePlaceBetweenTwoOthersIsFoundEvenInOneBatch() {
        Assessment assessment = assess(List.of(), claim("Northmill"), claim("Ville d’Angers"), claim("Northmill"));

        assertInstanceOf(Finding.Named.class, assessment.findings().getFirst());
        assertInstanceOf(Finding.Ended.class, assessment.findings().getLast());
        assertEquals(List.of(), assessment.found());
    }

    @Test
    void oneBatchFindsAClaimOnceAndThenKnowsIt() {
        Assessment assessment = assess(List.of(), claim("Ville d’Angers"), claim("Ville d’Angers (updated)"));

        assertEquals(Arrays.asList(null, Tier.LIKELY), tiersBefore(assessment));
        assertEquals(1, assessment.found().size());
    }

    @Test
    void eachOwnersWatchOfAPlaceIsFound() {
        Matcher two = new Matcher(WatchIndex.of(KNOWLEDGE, List.of(angers, Watches.french("Angers"))));
        Batch batch = new Batch(
                FeedPosition.BEGINNING,
                List.of(new FeedEvent.ClaimTold(new FeedPosition(EPOCH, 1), claim("Ville d’Angers"))),
                true);

        Assessment assessment = Assessment.of(batch, two, List.of(), NOW, UUID::randomUUID);

        assertEquals(2, assessment.findings().size());
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
