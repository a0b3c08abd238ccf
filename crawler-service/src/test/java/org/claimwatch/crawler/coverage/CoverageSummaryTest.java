package org.claimwatch.crawler.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.extract.BlockKind;
import org.claimwatch.crawler.extract.UnrecognisedReason;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageSummaryTest {
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(365));
    private static final LookOutcome DOWN = LookOutcome.down(UnreachableReason.ONION_NOT_FOUND);
    private static final LookOutcome BLOCKED = LookOutcome.blocked(BlockKind.CAPTCHA);

    @Test
    void aSiteThatWasReadToTheEndWithinTheTimeCountsAsReadWhateverCameLater() {
        Look read = look(hoursAgo(5), LookOutcome.read(), 7);
        SiteCoverage site = site(LONG_AGO, look(hoursAgo(1), DOWN, 9), read, hoursAgo(5));

        CoverageSummary summary = summary(site);

        assertEquals(1, summary.readInFull());
        assertEquals(0, summary.down());
    }

    @Test
    void onlyAListingThatWasReadToItsEndCountsAsRead() {
        LookOutcome partial = LookOutcome.partial(LookOutcome.CutShort.PAGE_CAP);
        LookOutcome unreadable = LookOutcome.unreadable(UnrecognisedReason.NO_LISTING);

        CoverageSummary summary = summary(
                newest(look(hoursAgo(1), partial, 1)),
                newest(look(hoursAgo(1), unreadable, 1)),
                newest(look(hoursAgo(1), BLOCKED, 1)),
                newest(look(hoursAgo(1), DOWN, 1)));

        assertEquals(0, summary.readInFull());
        assertEquals(
                List.of(1, 1, 1, 1),
                List.of(summary.partial(), summary.unreadable(), summary.blocked(), summary.down()));
    }

    @Test
    void aLookBeforeTheTimeIsAsGoodAsNone() {
        Look old = look(hoursAgo(25), LookOutcome.read(), 1);

        CoverageSummary summary = summary(site(LONG_AGO, old, old, hoursAgo(25)));

        assertEquals(0, summary.readInFull());
        assertEquals(1, summary.never());
    }

    @Test
    void theNumbersAddUpToTheActiveSites() {
        Look read = look(hoursAgo(1), LookOutcome.read(), 3);

        CoverageSummary summary = summary(
                site(LONG_AGO, read, read, hoursAgo(1)),
                newest(look(hoursAgo(2), DOWN, 1)),
                site(LONG_AGO, null, null, null),
                site(LONG_AGO, look(hoursAgo(2), DOWN, 1), null, NOW.minus(Duration.ofDays(200))));

        assertEquals(4, summary.sites());
        assertEquals(3, summary.active());
        assertEquals(1, summary.dormant());
        assertEquals(
                summary.active(),
                summary.readInFull()
                        + summary.partial()
                        + summary.unreadable()
                        + summary.blocked()
                        + summary.seized()
                        + summary.down()
                        + summary.excluded()
                        + summary.never());
    }

    @Test
    void itCarriesTheHighestSequenceOfItsLooks() {
        CoverageSummary summary =
                summary(newest(look(hoursAgo(1), BLOCKED, 12)), newest(look(hoursAgo(2), BLOCKED, 40)));

        assertEquals(40, summary.asOfSequence());
    }

    @Test
    void aCaptchaKeepsASiteActiveAndSilenceEndsIt() {
        SiteCoverage captcha = site(LONG_AGO, look(hoursAgo(1), BLOCKED, 1), null, hoursAgo(1));
        SiteCoverage silent = site(LONG_AGO, look(hoursAgo(1), DOWN, 1), null, NOW.minus(Duration.ofDays(91)));

        assertTrue(captcha.activeAt(NOW));
        assertFalse(silent.activeAt(NOW));
    }

    @Test
    void aSiteThatNobodyLookedAtOrThatIsNewCountsAsActive() {
        SiteCoverage neverVisited = site(LONG_AGO, null, null, null);
        SiteCoverage newAndDown = site(hoursAgo(30), look(hoursAgo(1), DOWN, 1), null, null);
        SiteCoverage oldAndNeverUp = site(LONG_AGO, look(hoursAgo(1), DOWN, 1), null, null);

        assertTrue(neverVisited.activeAt(NOW));
        assertTrue(newAndDown.activeAt(NOW));
        assertFalse(oldAndNeverUp.activeAt(NOW));
    }

    private static CoverageSummary summary(SiteCoverage... sites) {
        return CoverageSummary.of(new Coverage(NOW, UUID.randomUUID(), List.of(sites)), Duration.ofHours(24));
    }

    private static SiteCoverage newest(Look look) {
        return site(LONG_AGO, look, null, hoursAgo(1));
    }

    private static SiteCoverage site(
            Instant addedAt, @Nullable Look last, @Nullable Look lastFull, @Nullable Instant lastAnswer) {
        return new SiteCoverage(
                UUID.randomUUID(),
                "blog",
                "Paper Lantern",
                addedAt,
                null,
                last,
                last,
                lastFull,
                lastAnswer,
                null,
                null,
                0);
    }

    private static Look look(Instant at, LookOutcome outcome, long asOfSequence) {
        Instant fetchedAt = outcome.state().answered() ? at : null;
        return new Look(
                UUID.randomUUID(),
                at,
                fetchedAt,
                at,
                LookKind.FULL,
                outcome,
                0,
                fetchedAt == null ? 0 : 1,
                0,
                asOfSequence);
    }

    private static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }
}
