package org.claimwatch.crawler.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.claim.ClaimChange.Appeared;
import org.claimwatch.crawler.claim.ClaimChange.Changed;
import org.claimwatch.crawler.claim.ClaimChange.SeenAgain;
import org.claimwatch.crawler.extract.Posting;
import org.claimwatch.crawler.extract.PostingStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimJoinTest {
    private static final UUID SITE = UUID.fromString("b7f8a2de-6f60-4a8d-8f0a-1c7e3f5c9d01");
    private static final Instant BEFORE = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NOW = BEFORE.plus(Duration.ofMinutes(10));

    @Test
    void whatTheFirstFullLookShowsIsBackfillAndHasNoBound() {
        List<ClaimChange> changes = join(null, List.of(), posting("Ville d’Angers", "/1"));

        Claim claim = assertInstanceOf(Appeared.class, changes.getFirst()).claim();
        assertTrue(claim.backfill());
        assertNull(claim.notSeenBefore());
        assertEquals(NOW, claim.firstSeenAt());
    }

    @Test
    void whatALaterLookShowsIsNewAndBoundByTheLookWithoutIt() {
        List<ClaimChange> changes = join(BEFORE, List.of(), posting("Ville d’Angers", "/1"));

        Claim claim = assertInstanceOf(Appeared.class, changes.getFirst()).claim();
        assertFalse(claim.backfill());
        assertEquals(BEFORE, claim.notSeenBefore());
    }

    @Test
    void theSamePostingIsSeenAgainAndOnlyItsTimeMoves() {
        Claim known = appeared("Ville d’Angers", "/1");

        List<ClaimChange> changes = join(BEFORE, List.of(known), posting("Ville d’Angers", "/1"));

        Claim claim = assertInstanceOf(SeenAgain.class, changes.getFirst()).claim();
        assertEquals(known.claimId(), claim.claimId());
        assertEquals(NOW, claim.lastSeenAt());
        assertEquals(known.firstSeenAt(), claim.firstSeenAt());
    }

    @Test
    void aMirrorsHostDoesNotMakeAChange() {
        Claim known = appeared("Ville d’Angers", "/1");

        List<ClaimChange> changes = join(BEFORE, List.of(known), posting("Ville d’Angers", "http://mirror.example/1"));

        assertInstanceOf(SeenAgain.class, changes.getFirst());
    }

    @Test
    void aNewStatusIsAChangeThatSaysWhatWasAndWhatIs() {
        Claim known = appeared("Ville d’Angers", "/1");

        List<ClaimChange> changes =
                join(BEFORE, List.of(known), posting("Ville d’Angers", "/1", PostingStatus.PUBLISHED, "Documents."));

        Changed changed = assertInstanceOf(Changed.class, changes.getFirst());
        assertEquals(
                List.of(new FieldChange("status", ClaimStatus.ANNOUNCED, ClaimStatus.PUBLISHED)), changed.changes());
        assertEquals(ClaimStatus.PUBLISHED, changed.claim().status());
        assertEquals(known.firstSeenAt(), changed.claim().firstSeenAt());
    }

    @Test
    void aPostingThatSaysLessTakesNothingBack() {
        Claim published = ((Changed) join(
                                BEFORE,
                                List.of(appeared("Ville d’Angers", "/1")),
                                posting("Ville d’Angers", "/1", PostingStatus.PUBLISHED, "Documents."))
                        .getFirst())
                .claim();

        List<ClaimChange> changes =
                join(BEFORE, List.of(published), posting("Ville d’Angers", "/1", PostingStatus.ANNOUNCED, null));

        assertInstanceOf(SeenAgain.class, changes.getFirst());
    }

    @Test
    void aTitleInOtherLettersIsTheSameClaimWithAChange() {
        Claim known = appeared("Ville d’Angers", "/1");

        List<ClaimChange> changes = join(BEFORE, List.of(known), posting("VILLE D'ANGERS", "/1"));

        Changed changed = assertInstanceOf(Changed.class, changes.getFirst());
        assertEquals(known.claimId(), changed.claim().claimId());
        assertEquals("title", changed.changes().getFirst().field());
    }

    @Test
    void twoPostingsWithOneTitleAreToldApartByTheirLinks() {
        Claim first = appeared("Mairie", "/1");
        Claim second = appeared("Mairie", "/2");

        List<ClaimChange> changes =
                join(BEFORE, List.of(first, second), posting("Mairie", "/2"), posting("Mairie", "/1"));

        assertEquals(List.of(second.claimId(), first.claimId()), ids(changes));
        assertTrue(changes.stream().allMatch(SeenAgain.class::isInstance));
    }

    @Test
    void aSecondPostingWithAKnownTitleIsASecondClaim() {
        Claim first = appeared("Mairie", "/1");

        List<ClaimChange> changes = join(BEFORE, List.of(first), posting("Mairie", "/1"), posting("Mairie", "/2"));

        assertInstanceOf(SeenAgain.class, changes.get(0));
        assertInstanceOf(Appeared.class, changes.get(1));
    }

    @Test
    void linksThatCarryASessionDoNotMakeNewClaims() {
        Claim first = appeared("Mairie", "/1?session=a");
        Claim second = appeared("Mairie", "/2?session=a");

        List<ClaimChange> changes = join(
                BEFORE, List.of(first, second), posting("Mairie", "/1?session=b"), posting("Mairie", "/2?session=b"));

        assertTrue(changes.stream().allMatch(Changed.class::isInstance));
        assertEquals(
                List.of(first.claimId(), second.claimId()).stream().sorted().toList(),
                ids(changes).stream().sorted().toList());
    }

    @Test
    void aPostingThatTwoPagesShowCountsOnce() {
        List<ClaimChange> changes = join(BEFORE, List.of(), posting("Mairie", "/1"), posting("Mairie", "/1"));

        assertEquals(1, changes.size());
    }

    @Test
    void aClaimThatIsNotListedIsLeftAsItIs() {
        List<ClaimChange> changes = join(BEFORE, List.of(appeared("Mairie", "/1")));

        assertEquals(List.of(), changes);
    }

    private static List<ClaimChange> join(@Nullable Instant lastFullLook, List<Claim> known, Posting... postings) {
        List<SeenPosting> seen = Arrays.stream(postings)
                .map(posting -> new SeenPosting(posting, NOW, TestClaims.CAPTURE))
                .toList();
        return new ClaimJoin(SITE, "Paper Lantern", lastFullLook, UUID::randomUUID).join(seen, known);
    }

    private static Claim appeared(String title, String path) {
        SeenPosting seen = new SeenPosting(posting(title, path), BEFORE, TestClaims.CAPTURE);
        return new ClaimJoin(SITE, "Paper Lantern", null, UUID::randomUUID)
                .join(List.of(seen), List.of())
                .getFirst()
                .claim();
    }

    private static Posting posting(String title, String link) {
        return posting(title, link, PostingStatus.ANNOUNCED, "Documents.");
    }

    private static Posting posting(String title, String link, PostingStatus status, @Nullable String description) {
        URI url = URI.create("http://listing.example/").resolve(link);
        return new Posting(title, description, null, null, null, null, status, null, null, url);
    }

    private static List<UUID> ids(List<ClaimChange> changes) {
        return changes.stream().map(change -> change.claim().claimId()).toList();
    }
}
