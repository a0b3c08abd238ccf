package org.claimwatch.index.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    @Test
    void eachWaitIsTwiceAsLongUpToHalfAMinute() {
        Stream<Backoff> waits = Stream.iterate(Backoff.FIRST, Backoff::next);

        List<Long> seconds =
                waits.limit(7).map(wait -> wait.delay().toSeconds()).toList();

        assertEquals(List.of(1L, 2L, 4L, 8L, 16L, 30L, 30L), seconds);
    }
}
