package org.claimwatch.alert.notify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.claimwatch.alert.notify.Delivery.Delivered;
import org.claimwatch.alert.notify.Delivery.Reason;
import org.claimwatch.alert.notify.Delivery.Rejected;
import org.claimwatch.alert.notify.Delivery.RetryLater;
import org.claimwatch.alert.notify.RetryPlan.Next;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPlanTest {
    private static final Instant MADE = Instant.parse("2026-03-02T09:14:08Z");
    private static final Delivery LATER = new RetryLater(Reason.UNREACHABLE, "connection refused");

    private final RetryPlan plan = new RetryPlan(Duration.ofSeconds(4), Duration.ofMinutes(10), Duration.ofHours(24));

    @ParameterizedTest(name = "after try {0}: {1} s")
    @CsvSource({"1, 4", "2, 8", "3, 16", "7, 256", "8, 512", "9, 600", "60, 600", "1000000, 600"})
    void theDelayDoublesUpToTheLongest(int attempt, long seconds) {
        Next next = plan.after(LATER, attempt, MADE, MADE, 0);

        assertEquals(new Next.TryAt(MADE.plusSeconds(seconds)), next);
    }

    @Property
    void jitterOnlyShortensADelayAndNeverByMoreThanHalf(
            @ForAll @IntRange(min = 1, max = 100) int attempt,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
        Instant longest = ((Next.TryAt) plan.after(LATER, attempt, MADE, MADE, 0)).time();

        Instant time = ((Next.TryAt) plan.after(LATER, attempt, MADE, MADE, random)).time();

        assertTrue(!time.isAfter(longest));
        assertTrue(!time.isBefore(MADE.plus(Duration.between(MADE, longest).dividedBy(2))));
    }

    @Test
    void aTryPastTheDeadlineIsNotMade() {
        Instant late = MADE.plus(Duration.ofHours(24)).minusSeconds(3);

        assertEquals(new Next.Ended(DeliveryState.EXPIRED), plan.after(LATER, 1, MADE, late, 0));
    }

    @Test
    void whatWasDeliveredOrRejectedIsNotTriedAgain() {
        assertEquals(new Next.Ended(DeliveryState.DELIVERED), plan.after(new Delivered("250", null), 1, MADE, MADE, 0));
        assertEquals(
                new Next.Ended(DeliveryState.REJECTED),
                plan.after(new Rejected(Reason.REFUSED, "550 no such user"), 1, MADE, MADE, 0));
    }

    @ParameterizedTest(name = "asked for {0} s: {1} s")
    @CsvSource({"1, 4", "90, 90", "9999999, 86400"})
    void whatTheOtherSideAsksForIsWaitedForADayAtMost(long asked, long waited) {
        RetryPlan patient = new RetryPlan(Duration.ofSeconds(4), Duration.ofMinutes(10), Duration.ofHours(48));
        Delivery busy = new RetryLater(Reason.REFUSED_FOR_NOW, "status 429", Duration.ofSeconds(asked));

        assertEquals(new Next.TryAt(MADE.plusSeconds(waited)), patient.after(busy, 1, MADE, MADE, 0));
    }
}
