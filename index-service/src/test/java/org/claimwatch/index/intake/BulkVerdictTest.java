package org.claimwatch.index.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.index.claim.Claim;
import org.claimwatch.index.claim.ClaimStatus;
import org.claimwatch.index.intake.BulkVerdict.ItemAnswer;
import org.claimwatch.index.intake.FeedEvent.ClaimTold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkVerdictTest {
    private static final UUID EPOCH = UUID.fromString("0f6a2a3e-52b1-4c0f-9a3a-8d1a1f3a7a10");

    @Test
    void whatIsThereAlreadyIsAsGoodAsWritten() {
        List<ItemAnswer> answers = List.of(answer(1, 201), answer(2, 200), answer(3, 409));

        BulkVerdict verdict = BulkVerdict.of(answers);

        assertEquals(new BulkVerdict.Done(2, 1, List.of()), verdict);
    }

    @Test
    void aDocumentThatDoesNotFitIsSetAsideAndTheOthersStay() {
        List<ItemAnswer> answers = List.of(answer(1, 400), answer(2, 201));

        BulkVerdict verdict = BulkVerdict.of(answers);

        ParkedEvent parked = new ParkedEvent(new FeedPosition(EPOCH, 1), "because", "{}");
        assertEquals(new BulkVerdict.Done(1, 0, List.of(parked)), verdict);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 429, 500, 503})
    void anythingElseRepeatsTheWholeBatch(int status) {
        List<ItemAnswer> answers = List.of(answer(1, 400), answer(2, 201), answer(3, status));

        BulkVerdict verdict = BulkVerdict.of(answers);

        assertEquals(new BulkVerdict.Retry(status + " because"), verdict);
    }

    private static ItemAnswer answer(long sequence, int status) {
        Claim claim = new Claim(
                UUID.randomUUID(),
                "Paper Lantern",
                UUID.randomUUID(),
                List.of(),
                "Ville d’Angers",
                new Claim.Organisation(null, null, null),
                null,
                ClaimStatus.ANNOUNCED,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
        return new ItemAnswer(new ClaimTold(new FeedPosition(EPOCH, sequence), claim, "{}"), status, "because");
    }
}
