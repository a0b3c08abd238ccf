package org.claimwatch.alert.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import org.claimwatch.alert.notify.Delivery.Delivered;
import org.claimwatch.alert.notify.Delivery.Reason;
import org.claimwatch.alert.notify.Delivery.RetryLater;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:14:08Z");
    private static final Delivery LATER = new RetryLater(Reason.TIMED_OUT, "no answer in time");

    private static Breaker after(int failures) {
        Breaker breaker = Breaker.CLOSED;
        for (int i = 0; i < failures; i++) {
            breaker = breaker.after(LATER, NOW);
        }
        return breaker;
    }

    @Test
    void aFewFailuresBlockNothing() {
        assertNull(after(4).blockedUntil());
    }

    @Test
    void moreInARowBlockTheReceiverForEverLongerUpToTenMinutes() {
        assertEquals(NOW.plusSeconds(30), after(5).blockedUntil());
        assertEquals(NOW.plusSeconds(60), after(6).blockedUntil());
        assertEquals(NOW.plus(Duration.ofMinutes(10)), after(100).blockedUntil());
    }

    @Test
    void oneSuccessForgetsThemAll() {
        assertEquals(Breaker.CLOSED, after(9).after(new Delivered("200", null), NOW));
    }
}
