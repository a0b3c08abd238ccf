package org.claimwatch.index.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.claimwatch.index.intake.FeedAnswer.Batch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedAnswerTest {
    private static final UUID EPOCH = UUID.fromString("0f6a2a3e-52b1-4c0f-9a3a-8d1a1f3a7a10");
    private static final UUID OTHER_EPOCH = UUID.fromString("7d1be4c1-8f6e-4c57-9d6c-2f7f2a52a3aa");

    @Test
    void theBeginningIsAskedForWithoutAPosition() {
        assertNull(FeedPosition.BEGINNING.lastEventId());
        assertNull(FeedPosition.startOf(EPOCH).lastEventId());
        assertEquals(EPOCH + ":7", new FeedPosition(EPOCH, 7).lastEventId());
    }

    @Test
    void aBatchEndsAtItsLastEventThatSaysWhereItStands() {
        Batch batch = batch(FeedPosition.BEGINNING, at(EPOCH, 3), at(EPOCH, 8), null);

        assertEquals(new FeedPosition(EPOCH, 8), batch.end());
        assertTrue(batch.continues());
    }

    @Test
    void anEmptyBatchEndsWhereItBegan() {
        Batch batch = batch(new FeedPosition(EPOCH, 8));

        assertEquals(new FeedPosition(EPOCH, 8), batch.end());
        assertTrue(batch.continues());
    }

    @Test
    void eventsOfAnotherEpochDoNotContinueAFirstReadThatWasCutShort() {
        Batch batch = batch(FeedPosition.startOf(EPOCH), at(OTHER_EPOCH, 1));

        assertFalse(batch.continues());
    }

    private static FeedPosition at(UUID epoch, long sequence) {
        return new FeedPosition(epoch, sequence);
    }

    private static Batch batch(FeedPosition from, @Nullable FeedPosition... positions) {
        List<FeedEvent> events = Arrays.stream(positions)
                .<FeedEvent>map(position -> position == null
                        ? new FeedEvent.Unreadable(null, null, () -> "{}", "because")
                        : new FeedEvent.NoClaim(position))
                .toList();
        return new Batch(from, events, true);
    }
}
