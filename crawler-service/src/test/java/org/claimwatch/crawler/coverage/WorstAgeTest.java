package org.claimwatch.crawler.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.crawler.extract.BlockKind;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorstAgeTest {
    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");

    @Test
    void itIsThatOfTheLiveSiteThatWasReadLeastLately() {
        Coverage coverage = of(live(5), live(12), live(9));

        assertEquals(Optional.of(Duration.ofMinutes(12)), coverage.worstAge());
    }

    @Test
    void sitesThatAreDownBlockedOrExcludedHaveNone() {
        LookOutcome down = LookOutcome.down(UnreachableReason.ONION_NOT_FOUND);
        LookOutcome blocked = LookOutcome.blocked(BlockKind.CAPTCHA);
        Exclusion exclusion = new Exclusion("operator", "its keeper asked us to", NOW);

        Coverage coverage = of(
                live(5),
                site(look(600, down), look(700, LookOutcome.read()), null),
                site(look(600, blocked), look(700, LookOutcome.read()), null),
                site(look(600, LookOutcome.read()), look(600, LookOutcome.read()), exclusion));

        assertEquals(Optional.of(Duration.ofMinutes(5)), coverage.worstAge());
    }

    @Test
    void whereNoSiteIsLiveThereIsNone() {
        assertEquals(Optional.empty(), of(site(null, null, null)).worstAge());
    }

    private static Coverage of(SiteCoverage... sites) {
        return new Coverage(NOW, UUID.randomUUID(), List.of(sites));
    }

    private static SiteCoverage live(int minutes) {
        Look look = look(minutes, LookOutcome.read());
        return site(look, look, null);
    }

    private static SiteCoverage site(@Nullable Look last, @Nullable Look head, @Nullable Exclusion exclusion) {
        return new SiteCoverage(
                UUID.randomUUID(), "blog", "Paper Lantern", NOW, null, last, head, null, null, null, exclusion, 0);
    }

    private static Look look(int minutesAgo, LookOutcome outcome) {
        Instant at = NOW.minus(Duration.ofMinutes(minutesAgo));
        Instant fetchedAt = outcome.state().answered() ? at : null;
        return new Look(
                UUID.randomUUID(), at, fetchedAt, at, LookKind.HEAD, outcome, 0, fetchedAt == null ? 0 : 1, 0, 1);
    }
}
