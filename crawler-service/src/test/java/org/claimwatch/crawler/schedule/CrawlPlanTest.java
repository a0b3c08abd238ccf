package org.claimwatch.crawler.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrawlPlanTest {
    private static final CrawlPlan PLAN = new CrawlPlan(Duration.ofMinutes(10));

    @Test
    void visitsBeginTenMinutesApartGiveOrTakeATenth() {
        Random random = new Random(1);

        for (int i = 0; i < 1000; i++) {
            Duration apart = PLAN.pauseAfter(Duration.ofMinutes(1), random).plusMinutes(1);

            assertTrue(apart.compareTo(Duration.ofMinutes(9)) >= 0, apart.toString());
            assertTrue(apart.compareTo(Duration.ofMinutes(11)) <= 0, apart.toString());
        }
    }

    @Test
    void aVisitLongerThanTheIntervalIsFollowedByAPauseAllTheSame() {
        assertEquals(Duration.ofMinutes(1), PLAN.pauseAfter(Duration.ofHours(1), new Random(1)));
    }

    @Test
    void anIntervalOfNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new CrawlPlan(Duration.ZERO));
    }
}
