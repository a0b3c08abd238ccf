package org.claimwatch.standalone.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimingTest {
    private static final Instant PUBLISHED = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void theWayFromPublicationToMailHasThreeParts() {
        Timing timing = Timing.between(
                PUBLISHED, PUBLISHED.plusMillis(4000), PUBLISHED.plusMillis(4300), PUBLISHED.plusMillis(5000));

        assertEquals(new Timing(Duration.ofMillis(4000), Duration.ofMillis(300), Duration.ofMillis(700)), timing);
        assertEquals(Duration.ofSeconds(5), timing.whole());
    }

    @Test
    void aVisitThatWasUnderWayMeansNoWaiting() {
        Timing timing = Timing.between(
                PUBLISHED, PUBLISHED.minusMillis(200), PUBLISHED.plusMillis(300), PUBLISHED.plusMillis(1000));

        assertEquals(new Timing(Duration.ZERO, Duration.ofMillis(300), Duration.ofMillis(700)), timing);
    }
}
