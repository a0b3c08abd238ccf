package org.claimwatch.crawler.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.claimwatch.crawler.claim.ClaimChange.Appeared;
import org.claimwatch.crawler.claim.ClaimChange.Relisted;
import org.claimwatch.crawler.claim.ClaimChange.SeenAgain;
import org.claimwatch.crawler.claim.ClaimChange.Withdrawn;
import org.claimwatch.crawler.claim.SiteLook.Sight;
import org.claimwatch.crawler.claim.SiteVerdict.Health;
import org.claimwatch.crawler.extract.Posting;
import org.claimwatch.crawler.extract.PostingStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of claims over several looks at their sites: when they are withdrawn, and when a site is silent. */
class LifeOfAClaimTest {
    private static final UUID SITE = UUID.fromString("b7f8a2de-6f60-4a8d-8f0a-1c7e3f5c9d01");
    private static final UUID OTHER_SITE = UUID.fromString("b7f8a2de-6f60-4a8d-8f0a-1c7e3f5c9d03");
    private static final UUID TRACKER = UUID.fromString("c8f8a2de-6f60-4a8d-8f0a-1c7e3f5c9d02");
    private static final Instant START = Instant.parse("2026-03-01T04:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String[] ALL = {"Ostremont", "Tarnholt", "Harbour Mills", "Valdorsa", "Quillbridge", "Fennmoor"
    };
    private static final String[] WITHOUT_FIRST = Arrays.copyOfRange(ALL, 1, ALL.length);

    private final MemoryLedger ledger = new MemoryLedger();
    private Instant now = START;

    @Test
    void aClaimIsWithdrawnAfterThreeHealthyLooksOverTwoDays() {
        whole(ALL);

        assertFalse(withdrawsFirst(whole(WITHOUT_FIRST)));
        assertFalse(withdrawsFirst(whole(WITHOUT_FIRST)));
        assertTrue(withdrawsFirst(whole(WITHOUT_FIRST)));

        Claim claim = ledger.claim(ALL[0]);
        assertEquals(ClaimStatus.WITHDRAWN, claim.status());
        assertEquals(now, claim.withdrawnAt());
        assertEquals(START.plus(DAY), claim.lastSeenAt());
        assertTrue(IntStream.range(0, 5).noneMatch(day -> withdrawsFirst(whole(WITHOUT_FIRST))), "told once");
    }

    @Test
    void manyLooksInOneHourAreNotEnough() {
        whole(ALL);

        boolean withdrawn = IntStream.range(0, 200)
                .anyMatch(look -> withdrawsFirst(look(Duration.ofMinutes(10), Sight.WHOLE, "1", WITHOUT_FIRST)));

        assertFalse(withdrawn);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"PART", "UNREAD", "NOTHING"})
    void noNumberOfLooksThatSawLessWithdrawsAnything(Sight sight) {
        whole(ALL);

        for (int day = 0; day < 60; day++) {
            String[] shown = sight == Sight.PART ? WITHOUT_FIRST : new String[0];
            assertFalse(withdrawsFirst(look(DAY, sight, "1", shown)));
        }

        assertEquals(ClaimStatus.ANNOUNCED, ledger.claim(ALL[0]).status());
    }

    @Test
    void looksThatSawLessNeitherCountNorResetThoseThatSawAll() {
        whole(ALL);
        whole(WITHOUT_FIRST);
        look(DAY, Sight.UNREAD, "1");
        look(DAY, Sight.PART, "1", ALL[1]);
        whole(WITHOUT_FIRST);

        assertTrue(withdrawsFirst(whole(WITHOUT_FIRST)));
    }

    @Test
    void aHalvedListingWithdrawsNothing() {
        whole(ALL);

        for (int day = 0; day < 20; day++) {
            MemoryLedger.Taken taken = whole(ALL[0], ALL[1], ALL[2]);

            assertEquals(Health.DOUBTFUL, taken.verdict().health());
            assertEquals(List.of(), withdrawn(taken));
        }
    }

    @Test
    void aListingThatStaysHalvedForAMonthIsWhatTheGroupShows() {
        whole(ALL);
        List<String> withdrawn = new ArrayList<>();

        for (int day = 0; day < 40; day++) {
            withdrawn.addAll(withdrawn(whole(ALL[0], ALL[1], ALL[2])));
        }

        assertEquals(
                List.of(ALL[3], ALL[4], ALL[5]),
                withdrawn.stream().sorted(this::inOrder).toList());
    }

    @Test
    void aClaimThatIsSeenOnceBetweenTheLooksBeginsAgain() {
        whole(ALL);
        whole(WITHOUT_FIRST);
        whole(WITHOUT_FIRST);
        look(Duration.ofMinutes(10), Sight.PART, "1", ALL[0]);

        assertFalse(withdrawsFirst(whole(WITHOUT_FIRST)));
        assertFalse(withdrawsFirst(whole(WITHOUT_FIRST)));
        assertTrue(withdrawsFirst(whole(WITHOUT_FIRST)));
    }

    @Test
    void aMirrorThatNeverShowedAClaimSaysNothingByNotShowingIt() {
        whole(ALL);

        boolean withdrawn = IntStream.range(0, 10)
                .anyMatch(day ->
                        withdrawsFirst(ledger.take(seen("lagging.example", DAY, Sight.WHOLE, "1", WITHOUT_FIRST))));

        assertFalse(withdrawn);
    }

    @Test
    void whatAnotherMirrorStillShowsIsListed() {
        whole(ALL);

        for (int day = 0; day < 10; day++) {
            assertFalse(withdrawsFirst(whole(WITHOUT_FIRST)));
            ledger.take(seen("lagging.example", Duration.ofHours(6), Sight.WHOLE, "1", ALL));
        }
    }

    @Test
    void whatATrackerStillShowsIsListed() {
        whole(ALL);

        for (int day = 0; day < 10; day++) {
            ledger.take(tracked(ALL[0]));
            assertFalse(withdrawsFirst(whole(WITHOUT_FIRST)));
        }
        for (int day = 0; day < 5; day++) {
            whole(WITHOUT_FIRST);
        }

        assertEquals(ClaimStatus.WITHDRAWN, ledger.claim(ALL[0]).status());
    }

    @Test
    void whatASecondSiteOfTheGroupShowsIsListed() {
        whole(ALL);

        for (int day = 0; day < 10; day++) {
            ledger.take(new SiteLook(
                    OTHER_SITE,
                    TestClaims.GROUP,
                    Source.Kind.OWN_SITE,
                    now,
                    Sight.PART,
                    "1",
                    List.of(seenPosting("other.example", ALL[0], PostingStatus.ANNOUNCED, null))));
            assertFalse(withdrawsFirst(whole(WITHOUT_FIRST)));
        }
    }

    @Test
    void aWithdrawnClaimThatIsListedAgainIsRelistedOnce() {
        whole(ALL);
        whole(WITHOUT_FIRST);
        whole(WITHOUT_FIRST);
        whole(WITHOUT_FIRST);
        UUID id = ledger.claim(ALL[0]).claimId();

        Relisted relisted =
                assertInstanceOf(Relisted.class, whole(ALL).changes().getFirst());
        ClaimChange next = whole(ALL).changes().getFirst();

        assertEquals(id, relisted.claim().claimId());
        assertEquals(ClaimStatus.ANNOUNCED, relisted.claim().status());
        assertNull(relisted.claim().withdrawnAt());
        assertInstanceOf(SeenAgain.class, next);
    }

    @Test
    void aTrackerThatRepeatsAnOldPostingDoesNotRelistIt() {
        whole(ALL);
        whole(WITHOUT_FIRST);
        whole(WITHOUT_FIRST);
        whole(WITHOUT_FIRST);

        ledger.take(tracked(ALL[0]));

        assertEquals(ClaimStatus.WITHDRAWN, ledger.claim(ALL[0]).status());
    }

    @Test
    void aSiteThatReturnsAfterMonthsBringsNothingAnew() {
        whole(ALL);
        for (int day = 0; day < 200; day++) {
            look(DAY, Sight.NOTHING, "1");
        }

        MemoryLedger.Taken taken = whole(ALL);

        assertTrue(taken.changes().stream().allMatch(SeenAgain.class::isInstance));
        assertEquals(Health.HEALTHY, taken.verdict().health());
    }

    @Test
    void aSiteOfWhichNothingKnownIsReadIsSilentAtOnceAndToldOnce() {
        whole(ALL);

        MemoryLedger.Taken first = look(Duration.ofMinutes(10), Sight.UNREAD, "1");
        MemoryLedger.Taken second = look(Duration.ofMinutes(10), Sight.UNREAD, "1");

        assertTrue(first.verdict().fellSilent());
        assertFalse(second.verdict().fellSilent());
    }

    @Test
    void aSiteThatSpeaksAgainMayFallSilentAgain() {
        whole(ALL);
        look(DAY, Sight.UNREAD, "1");
        look(DAY, Sight.PART, "1", ALL[0]);

        assertTrue(look(DAY, Sight.UNREAD, "1").verdict().fellSilent());
    }

    @Test
    void aSiteThatNeverYieldedAnythingIsNotSilent() {
        assertFalse(look(DAY, Sight.UNREAD, "1").verdict().fellSilent());
        assertFalse(look(DAY, Sight.NOTHING, "1").verdict().fellSilent());
    }

    @Test
    void aReaderThatReadsOtherThingsMakesTheSiteSilentHoweverMuchItReads() {
        whole(ALL);
        String[] misread = IntStream.range(0, 40).mapToObj(i -> "A button " + i).toArray(String[]::new);

        MemoryLedger.Taken first = whole(misread);
        for (int day = 0; day < 60; day++) {
            MemoryLedger.Taken taken = whole(misread);
            assertEquals(Health.SILENT, taken.verdict().health());
            assertEquals(List.of(), withdrawn(taken));
        }

        assertTrue(first.verdict().fellSilent());
        assertTrue(first.changes().stream().allMatch(change -> change.claim().backfill()), "none is told as new");
    }

    @Test
    void aSiteOfOneClaimThatShowsAnotherIsTakenAtItsWordAfterAMonth() {
        whole("Ostremont");

        List<MemoryLedger.Taken> taken =
                IntStream.range(0, 40).mapToObj(day -> whole("Tarnholt")).toList();

        assertTrue(taken.getFirst().verdict().fellSilent());
        assertEquals(ClaimStatus.WITHDRAWN, ledger.claim("Ostremont").status());
    }

    @Test
    void whatWasPostedSinceABetterReaderIsThereIsNewAfterItsFirstFullLook() {
        whole(ALL);

        MemoryLedger.Taken better = look(DAY, Sight.WHOLE, "2", with("Found Late"));
        MemoryLedger.Taken later = look(DAY, Sight.WHOLE, "2", with("Found Late", "Brand New"));

        assertTrue(ledger.claim("Found Late").backfill());
        assertEquals(START.plus(DAY), ledger.claim("Found Late").notSeenBefore());
        assertFalse(ledger.claim("Brand New").backfill());
        assertEquals(
                1, better.changes().stream().filter(Appeared.class::isInstance).count());
        assertEquals(
                1, later.changes().stream().filter(Appeared.class::isInstance).count());
    }

    @Test
    void theBoundIsTheLastHealthyLookAtTheWholeWhateverCameBetween() {
        whole(ALL);
        Instant bound = now;
        look(DAY, Sight.PART, "1", ALL[0]);
        look(DAY, Sight.UNREAD, "1");
        whole(ALL[0], ALL[1], ALL[2]); // halved

        look(DAY, Sight.PART, "1", "Brand New", ALL[0]);

        assertEquals(bound, ledger.claim("Brand New").notSeenBefore());
    }

    @Test
    void aTrackersListThatHasMovedOnIsNoSilenceAndWithdrawsNothing() {
        ledger.take(tracked("Ostremont"));

        for (int day = 0; day < 10; day++) {
            MemoryLedger.Taken taken = ledger.take(tracked("Later " + day));
            assertEquals(Health.HEALTHY, taken.verdict().health());
            assertEquals(List.of(), withdrawn(taken));
        }
    }

    @Test
    void aRetractedClaimIsNeitherWithdrawnNorRelistedNorMadeAnew() {
        whole(ALL);
        retract(ALL[0]);

        List<ClaimChange> changes = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            changes.addAll(whole(WITHOUT_FIRST).changes());
        }
        changes.addAll(whole(ALL).changes());

        assertTrue(changes.stream().allMatch(SeenAgain.class::isInstance));
        assertEquals(ALL.length, ledger.claims().size());
    }

    @Test
    void aSiteWhoseMisreadClaimsAreRetractedSpeaksAgain() {
        whole(ALL);
        String[] inTruth = {"Lindmark", "Orrin", "Pellworth"};
        assertEquals(Health.SILENT, whole(inTruth).verdict().health());

        Arrays.stream(ALL).forEach(this::retract);

        assertEquals(Health.HEALTHY, whole(inTruth).verdict().health());
    }

    private void retract(String title) {
        Corrected.Done done = (Corrected.Done) Corrected.retract(ledger.dossier(ledger.claim(title)));
        done.results().forEach(result -> ledger.keep(result.dossier()));
    }

    private int inOrder(String one, String other) {
        return Arrays.asList(ALL).indexOf(one) - Arrays.asList(ALL).indexOf(other);
    }

    private static String[] with(String... more) {
        List<String> titles = new ArrayList<>(List.of(more));
        titles.addAll(List.of(ALL));
        return titles.toArray(String[]::new);
    }

    private MemoryLedger.Taken whole(String... titles) {
        return look(DAY, Sight.WHOLE, "1", titles);
    }

    private MemoryLedger.Taken look(Duration later, Sight sight, String reader, String... titles) {
        return ledger.take(seen(TestClaims.MIRROR, later, sight, reader, titles));
    }

    private SiteLook seen(String mirror, Duration later, Sight sight, String reader, String... titles) {
        now = now.plus(later);
        List<SeenPosting> postings = Arrays.stream(titles)
                .map(title -> seenPosting(mirror, title, PostingStatus.ANNOUNCED, null))
                .toList();
        return new SiteLook(SITE, TestClaims.GROUP, Source.Kind.OWN_SITE, now, sight, reader, postings);
    }

    private SiteLook tracked(String title) {
        return new SiteLook(
                TRACKER,
                "A tracker",
                Source.Kind.TRACKER,
                now,
                Sight.WHOLE,
                "1",
                List.of(seenPosting("tracker.example", title, PostingStatus.ANNOUNCED, TestClaims.GROUP)));
    }

    private SeenPosting seenPosting(String mirror, String title, PostingStatus status, String group) {
        Posting posting = new Posting(
                title, null, null, null, null, null, status, List.of(), null, null, null, null, group, Map.of());
        return new SeenPosting(posting, now, TestClaims.CAPTURE, mirror);
    }

    private static List<String> withdrawn(MemoryLedger.Taken taken) {
        return taken.changes().stream()
                .filter(Withdrawn.class::isInstance)
                .map(change -> change.claim().title())
                .toList();
    }

    private static boolean withdrawsFirst(MemoryLedger.Taken taken) {
        return withdrawn(taken).contains(ALL[0]);
    }
}
