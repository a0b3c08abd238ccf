package org.claimwatch.crawler.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.claim.ClaimChange.SeenAgain;
import org.claimwatch.crawler.claim.Corrected.Done;
import org.claimwatch.crawler.claim.Corrected.Effect;
import org.claimwatch.crawler.claim.Corrected.Refused;
import org.claimwatch.crawler.claim.SiteLook.Sight;
import org.junit.jupiter.api.Test;

/** What corrections make of claims, and that the looks that follow leave it so. */
class CorrectedTest {
    private static final UUID SITE = new UUID(1, 1);
    private static final String ONE = "Ostremont Foundry";
    private static final String OTHER = "Ostremont Works";

    private final MemoryLedger ledger = new MemoryLedger();
    private Instant now = Instant.parse("2026-03-01T04:00:00Z");

    @Test
    void aRetractedClaimIsNotMadeAnewByItsSite() {
        look(ONE, OTHER);

        Done done = correct(Corrected.retract(dossier(ONE)));
        List<ClaimChange> changes = look(ONE, OTHER);

        assertEquals(Effect.CORRECTED, done.results().getFirst().effect());
        assertTrue(ledger.claim(ONE).retracted());
        assertTrue(changes.stream().allMatch(SeenAgain.class::isInstance));
    }

    @Test
    void aMergeKeepsBothAndTheAliasSaysWhereItWent() {
        look(ONE, OTHER);
        UUID alias = ledger.claim(OTHER).claimId();
        UUID survivor = ledger.claim(ONE).claimId();

        Done done = correct(Corrected.merge(dossier(OTHER), dossier(ONE)));

        assertEquals(
                List.of(Effect.MERGED, Effect.CORRECTED),
                done.results().stream().map(Corrected.Result::effect).toList());
        assertEquals(survivor, ledger.claim(OTHER).mergedInto());
        assertEquals(alias, ledger.claim(OTHER).claimId());
        assertEquals(2, ledger.claims().size());
    }

    @Test
    void whatWasMergedStaysMergedWhetherTheSiteShowsBothOrEither() {
        look(ONE, OTHER);
        UUID survivor = ledger.claim(ONE).claimId();
        correct(Corrected.merge(dossier(OTHER), dossier(ONE)));

        List<ClaimChange> both = look(ONE, OTHER);
        List<ClaimChange> either = look(OTHER);
        List<ClaimChange> again = look(ONE, OTHER);

        assertEquals(1, both.size());
        assertInstanceOf(SeenAgain.class, both.getFirst());
        assertEquals(survivor, either.getFirst().claim().claimId());
        assertEquals(1, again.size());
        assertEquals(2, ledger.claims().size());
    }

    @Test
    void aSplitMakesTwoThatTheirTitlesTellApart() {
        look(ONE);
        UUID first = ledger.claim(ONE).claimId();
        UUID second = UUID.randomUUID();

        Done done = correct(Corrected.split(dossier(ONE), OTHER, ONE, second));
        List<ClaimChange> changes = look(ONE, OTHER);

        assertEquals(
                List.of(Effect.CORRECTED, Effect.APPEARED),
                done.results().stream().map(Corrected.Result::effect).toList());
        assertEquals(
                List.of(first, second),
                changes.stream().map(change -> change.claim().claimId()).toList());
    }

    @Test
    void aSplitByThePresentTitleTakesAllWithItAndLeavesTheOldOneItsTitle() {
        look(OTHER);
        UUID second = UUID.randomUUID();

        Done done = correct(Corrected.split(dossier(OTHER), OTHER, ONE, second));

        assertEquals(ONE, done.results().get(0).dossier().claim().title());
        assertNull(done.results().get(0).dossier().claim().description());
        assertEquals("Documents.", done.results().get(1).dossier().claim().description());
        assertEquals(second, look(OTHER).getFirst().claim().claimId());
    }

    @Test
    void whatIsSettledIsNotCorrectedAgain() {
        look(ONE, OTHER);
        correct(Corrected.retract(dossier(ONE)));

        assertInstanceOf(Refused.class, Corrected.retract(dossier(ONE)));
        assertInstanceOf(Refused.class, Corrected.merge(dossier(ONE), dossier(OTHER)));
        assertInstanceOf(Refused.class, Corrected.merge(dossier(OTHER), dossier(ONE)));
        assertInstanceOf(Refused.class, Corrected.split(dossier(ONE), OTHER, ONE, UUID.randomUUID()));
    }

    @Test
    void neitherAMergeIntoItselfNorASplitByOneTitleIsDone() {
        look(ONE);

        assertEquals(
                "into",
                assertInstanceOf(Refused.class, Corrected.merge(dossier(ONE), dossier(ONE)))
                        .field());
        assertEquals(
                "title",
                assertInstanceOf(
                                Refused.class,
                                Corrected.split(
                                        dossier(ONE), ONE.toUpperCase(java.util.Locale.ROOT), ONE, UUID.randomUUID()))
                        .field());
    }

    @Test
    void aRedactedClaimHasNoTextAndItsSiteBringsNoneBack() {
        look(ONE, OTHER);
        UUID id = ledger.claim(ONE).claimId();

        correct(Corrected.redact(dossier(ONE)));
        List<ClaimChange> changes = look(ONE, OTHER);

        Claim claim = ledger.dossier(changes.getFirst().claim()).claim();
        assertEquals(id, claim.claimId());
        assertInstanceOf(SeenAgain.class, changes.getFirst());
        assertFalse(ledger.dossier(claim).toString().contains("Foundry"), "not even beside the claim");
        assertNull(claim.description());
        assertNull(claim.link());
    }

    @Test
    void whatWasRetractedCanStillBeRedacted() {
        look(ONE);
        correct(Corrected.retract(dossier(ONE)));

        correct(Corrected.redact(dossier(ONE)));

        assertTrue(ledger.claims().getFirst().isRedacted());
    }

    private Done correct(Corrected corrected) {
        Done done = assertInstanceOf(Done.class, corrected);
        done.results().forEach(result -> ledger.keep(result.dossier()));
        return done;
    }

    private Dossier dossier(String title) {
        return ledger.dossier(ledger.claim(title));
    }

    private List<ClaimChange> look(String... titles) {
        now = now.plus(Duration.ofHours(4));
        List<SeenPosting> postings = Arrays.stream(titles)
                .map(title -> new SeenPosting(
                        TestClaims.posting(title, "/" + title.hashCode()), now, TestClaims.CAPTURE, TestClaims.MIRROR))
                .toList();
        return ledger.take(new SiteLook(SITE, TestClaims.GROUP, Source.Kind.OWN_SITE, now, Sight.WHOLE, "1", postings))
                .changes();
    }
}
