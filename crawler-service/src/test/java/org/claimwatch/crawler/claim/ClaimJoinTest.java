package org.claimwatch.crawler.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.claimwatch.crawler.claim.ClaimChange.Appeared;
import org.claimwatch.crawler.claim.ClaimChange.Changed;
import org.claimwatch.crawler.claim.ClaimChange.SeenAgain;
import org.claimwatch.crawler.extract.Posting;
import org.claimwatch.crawler.extract.PostingStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimJoinTest {
    private static final UUID SITE = UUID.fromString("b7f8a2de-6f60-4a8d-8f0a-1c7e3f5c9d01");
    private static final UUID TRACKER = UUID.fromString("c8f8a2de-6f60-4a8d-8f0a-1c7e3f5c9d02");
    private static final String SECOND_MIRROR = "second.example";
    private static final Instant BEFORE = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NOW = BEFORE.plus(Duration.ofMinutes(10));
    private static final SiteMemory READ_BEFORE = new SiteMemory(BEFORE, "1", null, null);

    @Test
    void whatTheFirstFullLookShowsIsBackfillAndHasNoBound() {
        Claim claim = appear(SiteMemory.NONE, posting("Ville d’Angers", "/1")).claim();

        assertTrue(claim.backfill());
        assertNull(claim.notSeenBefore());
        assertEquals(NOW, claim.firstSeenAt());
    }

    @Test
    void whatALaterLookShowsIsNewAndBoundByTheLookWithoutIt() {
        Claim claim = appear(READ_BEFORE, posting("Ville d’Angers", "/1")).claim();

        assertFalse(claim.backfill());
        assertEquals(BEFORE, claim.notSeenBefore());
    }

    @Test
    void whatABetterReaderFindsIsBackfillWithItsBound() {
        Claim claim = appear(new SiteMemory(BEFORE, "an older one", null, null), posting("Ville d’Angers", "/1"))
                .claim();

        assertTrue(claim.backfill());
        assertEquals(BEFORE, claim.notSeenBefore());
    }

    @Test
    void theSamePostingIsSeenAgainAndOnlyItsTimeMoves() {
        Dossier known = known(posting("Ville d’Angers", "/1"));

        SeenAgain again = assertInstanceOf(SeenAgain.class, only(look(posting("Ville d’Angers", "/1")), known));

        assertTrue(again.asBefore());
        assertEquals(known.claim().claimId(), again.claim().claimId());
        assertEquals(NOW, again.claim().lastSeenAt());
        assertEquals(known.claim().firstSeenAt(), again.claim().firstSeenAt());
    }

    @Test
    void aSecondMirrorAddsWhatIsMissingAndTakesNothingBack() {
        Dossier known = known(posting("Ville d’Angers", "/1", PostingStatus.PUBLISHED, "Documents."));
        Posting older = new Posting(
                "Ville d'Angers", "Soon.", null, "FR", null, null, PostingStatus.ANNOUNCED, null, null, url("/1"));

        Changed changed = assertInstanceOf(Changed.class, only(lookAt(SECOND_MIRROR, older), known));

        assertEquals(List.of(new FieldChange("organisation.country", null, "FR")), changed.changes());
        assertEquals("Documents.", changed.claim().description());
    }

    @Test
    void aMirrorThatLagsChangesNothingHoweverOftenTheyTakeTurns() {
        Posting old = posting("Ville d’Angers", "/1", PostingStatus.COUNTDOWN, "In seven days.");
        Posting now = posting("Ville d’Angers (Updated)", "/1", PostingStatus.PUBLISHED, "Here it is.");
        Dossier known = known(old);
        known = only(lookAt(SECOND_MIRROR, old), known).dossier();
        known = assertInstanceOf(Changed.class, only(look(now), known)).dossier();

        List<ClaimChange> turns = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            turns.add(only(i % 2 == 0 ? lookAt(SECOND_MIRROR, old) : look(now), known));
            known = turns.getLast().dossier();
        }
        ClaimChange caughtUp = only(lookAt(SECOND_MIRROR, now), known);

        assertTrue(turns.stream().allMatch(SeenAgain.class::isInstance), turns.toString());
        assertInstanceOf(SeenAgain.class, caughtUp);
        assertEquals("Ville d’Angers (Updated)", caughtUp.claim().title());
    }

    @Test
    void aNewStatusIsAChangeThatSaysWhatWasAndWhatIs() {
        Dossier known = known(posting("Ville d’Angers", "/1"));

        Changed changed = assertInstanceOf(
                Changed.class,
                only(look(posting("Ville d’Angers", "/1", PostingStatus.PUBLISHED, "Documents.")), known));

        assertEquals(
                List.of(new FieldChange("status", ClaimStatus.ANNOUNCED, ClaimStatus.PUBLISHED)), changed.changes());
        assertEquals(ClaimStatus.PUBLISHED, changed.claim().status());
        assertEquals(known.claim().firstSeenAt(), changed.claim().firstSeenAt());
    }

    @Test
    void aPostingThatSaysLessTakesNothingBack() {
        Dossier published = known(posting("Ville d’Angers", "/1", PostingStatus.PUBLISHED, "Documents."));

        ClaimChange change = only(look(posting("Ville d’Angers", "/1", PostingStatus.ANNOUNCED, null)), published);

        assertInstanceOf(SeenAgain.class, change);
    }

    @Test
    void aTitleInOtherLettersIsTheSameClaimWithAChange() {
        Dossier known = known(posting("Ville d’Angers", "/1"));

        Changed changed = assertInstanceOf(Changed.class, only(look(posting("VILLE D'ANGERS", "/1")), known));

        assertEquals(known.claim().claimId(), changed.claim().claimId());
        assertEquals("title", changed.changes().getFirst().field());
    }

    @Test
    void aCountdownThatRunsIsNoChange() {
        Dossier known = known(counting("6 days 23 hours left", NOW.plus(Duration.ofDays(7))));

        ClaimChange hours = only(look(counting("6 days 2 hours left", NOW.plus(Duration.ofHours(180)))), known);
        ClaimChange week = only(look(counting("13 days 2 hours left", NOW.plus(Duration.ofDays(14)))), known);

        assertInstanceOf(SeenAgain.class, hours);
        assertEquals(
                List.of("deadline"),
                assertInstanceOf(Changed.class, week).changes().stream()
                        .map(FieldChange::field)
                        .toList());
    }

    @Test
    void twoPostingsWithOneTitleAreToldApartByTheirLinks() {
        List<ClaimChange> both = join(READ_BEFORE, look(posting("Mairie", "/1"), posting("Mairie", "/2")));

        List<ClaimChange> changes = join(
                READ_BEFORE,
                look(posting("Mairie", "/2"), posting("Mairie", "/1")),
                both.get(0).dossier(),
                both.get(1).dossier());

        assertEquals(List.of(ids(both).get(1), ids(both).get(0)), ids(changes));
        assertTrue(changes.stream().allMatch(SeenAgain.class::isInstance));
    }

    @Test
    void aSecondPostingWithAKnownTitleIsASecondClaim() {
        Dossier first = known(posting("Mairie", "/1"));

        List<ClaimChange> changes = join(READ_BEFORE, look(posting("Mairie", "/2"), posting("Mairie", "/1")), first);

        assertInstanceOf(Appeared.class, changes.get(0));
        assertInstanceOf(SeenAgain.class, changes.get(1));
    }

    @Test
    void partsThatStandSideBySideAreTwoAndStayTwo() {
        Posting one = posting("Ostremont Foundry part 1", "/1");
        Posting two = posting("Ostremont Foundry part 2", "/2");
        Dossier first = known(one);

        List<ClaimChange> changes = join(READ_BEFORE, look(two, one), first);
        List<ClaimChange> later = join(
                READ_BEFORE,
                look(one, two),
                changes.get(0).dossier(),
                changes.get(1).dossier());

        assertInstanceOf(Appeared.class, changes.get(0));
        assertEquals(first.claim().claimId(), changes.get(1).claim().claimId());
        assertTrue(later.stream().allMatch(SeenAgain.class::isInstance));
    }

    @Test
    void linksThatCarryASessionMakeNeitherNewClaimsNorChanges() {
        List<ClaimChange> both =
                join(READ_BEFORE, look(posting("Mairie", "/1?session=a"), posting("Mairie", "/2?session=a")));

        List<ClaimChange> changes = join(
                READ_BEFORE,
                look(posting("Mairie", "/1?session=b"), posting("Mairie", "/2?session=b")),
                both.get(0).dossier(),
                both.get(1).dossier());

        assertTrue(changes.stream().allMatch(SeenAgain.class::isInstance), changes.toString());
        assertEquals(
                ids(both).stream().sorted().toList(),
                ids(changes).stream().sorted().toList());
    }

    @Test
    void aLinkThatEveryPostingHasJoinsNone() {
        Dossier known = known(posting("Ostremont", "/contact"));

        List<ClaimChange> changes = join(
                READ_BEFORE,
                look(posting("Ostremont Foundry", "/contact"), posting("Ostremont Mills", "/contact")),
                known);

        assertTrue(changes.stream().allMatch(Appeared.class::isInstance));
    }

    @Test
    void positionsAsLinksShiftWithoutJoiningOthers() {
        List<ClaimChange> before =
                join(READ_BEFORE, look(posting("Ostremont Foundry", "/1"), posting("Tarnholt & Quill", "/2")));

        List<ClaimChange> after = join(
                READ_BEFORE,
                look(
                        posting("Harbour Mills", "/1"),
                        posting("Ostremont Foundry", "/2"),
                        posting("Tarnholt & Quill", "/3")),
                before.get(0).dossier(),
                before.get(1).dossier());

        assertInstanceOf(Appeared.class, after.get(0));
        assertEquals(ids(before), ids(after).subList(1, 3));
    }

    @Test
    void aPostingThatTwoPagesShowCountsOnce() {
        assertEquals(
                1,
                join(READ_BEFORE, look(posting("Mairie", "/1"), posting("Mairie", "/1")))
                        .size());
    }

    @Test
    void postingsOfOneTitleWithoutLinksAreToldApartByTheirOrganisationsDomains() {
        List<ClaimChange> changes = join(
                READ_BEFORE,
                look(
                        TestClaims.posting("Harbour Clinic", "harbour.example", null, null),
                        TestClaims.posting("Harbour Clinic", "clinic.example", null, null),
                        TestClaims.posting("Harbour Clinic", null, null, null)));

        assertEquals(
                List.of("harbour.example", "clinic.example"),
                changes.stream()
                        .map(change -> change.claim().organisation().website())
                        .toList());
    }

    @Test
    void ofPostingsThatNothingTellsApartTheNewestCountsWhereverItStands() {
        Posting older = TestClaims.posting("Mairie", null, null, NOW.minusSeconds(60));
        Posting newer = TestClaims.posting("Mairie", null, null, NOW);

        Claim first = join(READ_BEFORE, look(newer, older)).getFirst().claim();
        Claim last = join(READ_BEFORE, look(older, newer)).getFirst().claim();

        assertEquals(NOW, first.publishedAt());
        assertEquals(NOW, last.publishedAt());
    }

    @Test
    void aListingOfThousandsWithOneTitleIsJoinedByItsLinks() {
        Posting[] postings = IntStream.range(0, 5000)
                .mapToObj(i -> posting("Mairie", "/" + i))
                .toArray(Posting[]::new);
        Dossier[] known = join(READ_BEFORE, look(postings)).stream()
                .map(ClaimChange::dossier)
                .toArray(Dossier[]::new);

        List<ClaimChange> changes = join(READ_BEFORE, look(postings), known);

        assertTrue(changes.stream().allMatch(SeenAgain.class::isInstance));
        assertEquals(5000, ids(changes).stream().distinct().count());
    }

    @Test
    void aSecondGroupsClaimIsItsOwnAndKnowsTheFirst() {
        Dossier known = known(posting("Ostremont Foundry", "/1"));
        SiteLook lockfern = new SiteLook(
                UUID.randomUUID(),
                "Lockfern",
                Source.Kind.OWN_SITE,
                NOW,
                SiteLook.Sight.WHOLE,
                "1",
                List.of(seen("lockfern.example", posting("Ostremont Foundry", "/1"))));

        Appeared appeared = assertInstanceOf(Appeared.class, only(lockfern, known));

        assertNotEquals(known.claim().claimId(), appeared.claim().claimId());
        assertEquals(known.claim().claimId(), appeared.claim().reclaimOf());
    }

    @Test
    void aTrackersPostingOfAKnownClaimIsASecondSourceAndChangesNothingElse() {
        Dossier known = known(posting("Ostremont Foundry", "/1", PostingStatus.ANNOUNCED, "Documents."));

        Changed changed = assertInstanceOf(
                Changed.class, only(tracked("paperlantern", "OSTREMONT FOUNDRY", "Makes foundries."), known));
        ClaimChange again =
                only(tracked("paperlantern", "OSTREMONT FOUNDRY", "Makes other things."), changed.dossier());

        assertEquals(
                List.of("sources"),
                changed.changes().stream().map(FieldChange::field).toList());
        assertEquals(
                List.of(Source.Kind.OWN_SITE, Source.Kind.TRACKER),
                changed.claim().sources().stream().map(Source::kind).toList());
        assertEquals("Documents.", changed.claim().description());
        assertInstanceOf(SeenAgain.class, again);
    }

    @Test
    void aGroupThatOnlyATrackerKnowsHasItsClaim() {
        Claim claim = only(tracked("Unheard Of", "Ostremont Foundry", "Makes foundries."))
                .claim();

        assertEquals("Unheard Of", claim.group());
        assertTrue(claim.isOnlyTracked());
        assertEquals(TRACKER, claim.siteId());
    }

    @Test
    void aTrackersPostingWithoutAGroupIsNobodysClaim() {
        assertEquals(List.of(), join(READ_BEFORE, tracked(null, "Ostremont Foundry", "Makes foundries.")));
    }

    @Test
    void theGroupsOwnPostingTakesThePlaceOfAllThatATrackerSaid() {
        Dossier known = only(tracked("Paper Lantern", "OSTREMONT FOUNDRY", "A text that the tracker made."))
                .dossier();

        Changed changed = assertInstanceOf(
                Changed.class, only(look(posting("Ostremont Foundry", "/1", PostingStatus.COUNTDOWN, null)), known));

        Claim claim = changed.claim();
        assertEquals(known.claim().claimId(), claim.claimId());
        assertEquals("Ostremont Foundry", claim.title());
        assertNull(claim.description());
        assertEquals(SITE, claim.siteId());
        assertEquals(2, claim.sources().size());
        assertFalse(claim.isOnlyTracked());
    }

    @Test
    void whatAPersonHasSettledStaysSoWhateverTheSiteShows() {
        Dossier known = known(posting("Ostremont Foundry", "/1"));
        Dossier retracted = known.with(
                new ClaimEdit(known.claim()).set(ClaimEdit.Part.RETRACTED, true).claim());

        ClaimChange change =
                only(look(posting("Ostremont Foundry", "/1", PostingStatus.PUBLISHED, "All of it.")), retracted);

        assertInstanceOf(SeenAgain.class, change);
        assertEquals(ClaimStatus.ANNOUNCED, change.claim().status());
    }

    private static Dossier known(Posting posting) {
        return appear(READ_BEFORE, posting).dossier();
    }

    private static Appeared appear(SiteMemory memory, Posting posting) {
        return assertInstanceOf(Appeared.class, join(memory, look(posting)).getFirst());
    }

    private static ClaimChange only(SiteLook look, Dossier... known) {
        List<ClaimChange> changes = join(READ_BEFORE, look, known);
        assertEquals(1, changes.size());
        return changes.getFirst();
    }

    private static List<ClaimChange> join(SiteMemory memory, SiteLook look, Dossier... known) {
        Joined joined = new ClaimJoin(look, GroupNames.NONE).with(Arrays.asList(known));
        return joined.changes(SiteVerdict.of(joined, memory, List.of()), UUID::randomUUID);
    }

    private static SiteLook look(Posting... postings) {
        return lookAt(TestClaims.MIRROR, postings);
    }

    private static SiteLook lookAt(String mirror, Posting... postings) {
        List<SeenPosting> seen =
                Arrays.stream(postings).map(posting -> seen(mirror, posting)).toList();
        return new SiteLook(SITE, TestClaims.GROUP, Source.Kind.OWN_SITE, NOW, SiteLook.Sight.WHOLE, "1", seen);
    }

    private static SiteLook tracked(@Nullable String group, String title, String description) {
        Posting posting = new Posting(
                title,
                description,
                null,
                null,
                null,
                null,
                PostingStatus.ANNOUNCED,
                List.of(),
                null,
                null,
                null,
                url("/tracker/" + title.hashCode()),
                group,
                Map.of());
        return new SiteLook(
                TRACKER,
                "A tracker",
                Source.Kind.TRACKER,
                NOW,
                SiteLook.Sight.WHOLE,
                "1",
                List.of(seen("tracker.example", posting)));
    }

    private static SeenPosting seen(String mirror, Posting posting) {
        return new SeenPosting(posting, NOW, TestClaims.CAPTURE, mirror);
    }

    private static Posting posting(String title, String link) {
        return posting(title, link, PostingStatus.ANNOUNCED, "Documents.");
    }

    private static Posting posting(String title, String link, PostingStatus status, @Nullable String description) {
        return new Posting(title, description, null, null, null, null, status, null, null, url(link));
    }

    private static Posting counting(String description, Instant deadline) {
        return new Posting(
                "Ville d’Angers",
                description,
                null,
                null,
                null,
                deadline,
                PostingStatus.COUNTDOWN,
                null,
                null,
                url("/1"));
    }

    private static URI url(String link) {
        return URI.create("http://listing.example/").resolve(link);
    }

    private static List<UUID> ids(List<ClaimChange> changes) {
        return changes.stream().map(change -> change.claim().claimId()).toList();
    }
}
