package org.claimwatch.index.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.index.claim.ClaimEvent;
import org.claimwatch.index.intake.BulkVerdict.ItemAnswer;
import org.claimwatch.index.intake.BulkVerdict.Tally;
import org.claimwatch.index.intake.FeedEvent.ClaimRedacted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkVerdictTest {
    private static final UUID CLAIM = UUID.fromString("6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11");
    private static final FeedEvent.Raw RAW = () -> "{}";
    private static final UUID EPOCH = UUID.fromString("0f6a2a3e-52b1-4c0f-9a3a-8d1a1f3a7a10");

    @Test
    void whatIsThereAlreadyIsAsGoodAsWritten() {
        List<ItemAnswer> answers = List.of(answer(1, 201), answer(2, 200), answer(3, 409));

        BulkVerdict verdict = BulkVerdict.of(answers);

        assertEquals(new BulkVerdict.Done(new Tally(2, 1, List.of())), verdict);
    }

    @Test
    void aDocumentThatDoesNotFitIsSetAsideAndTheOthersStay() {
        List<ItemAnswer> answers = List.of(answer(1, 400), answer(2, 201));

        BulkVerdict verdict = BulkVerdict.of(answers);

        ParkedEvent parked = new ParkedEvent(new FeedPosition(EPOCH, 1), CLAIM, "because", "{}");
        assertEquals(new BulkVerdict.Done(new Tally(1, 0, List.of(parked))), verdict);
    }

    @Test
    void whatFailedAloneIsWrittenAgainAlone() {
        List<ItemAnswer> answers = List.of(answer(1, 201), answer(2, 500), answer(3, 201));

        BulkVerdict verdict = BulkVerdict.of(answers);

        assertEquals(new BulkVerdict.Again(new Tally(2, 0, List.of()), List.of(answers.get(1))), verdict);
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({
        "429, too much to do",
        "403, read-only",
        "404, the index is gone",
        "502, a proxy without a server",
        "503, no shard to write to",
        "504, timed out"
    })
    void aServerThatTakesNothingIsWaitedForAndNothingIsSetAside(int status, String meaning) {
        List<ItemAnswer> answers = List.of(answer(1, 400), answer(2, 500), answer(3, status));

        BulkVerdict verdict = BulkVerdict.of(answers);

        assertEquals(new BulkVerdict.Busy(status + " because"), verdict);
    }

    @Test
    void whatFailsAgainAndAgainIsSetAsideIfItsNeighboursAreTaken() {
        List<ItemAnswer> failed = List.of(answer(2, 500));

        BulkVerdict verdict = BulkVerdict.givenUp(failed, new Tally(0, 1, List.of()), new Tally(2, 1, List.of()));

        ParkedEvent parked = new ParkedEvent(new FeedPosition(EPOCH, 2), CLAIM, "because", "{}");
        assertEquals(new BulkVerdict.Done(new Tally(2, 1, List.of(parked))), verdict);
    }

    @Test
    void whereNothingHadBeenTakenTheServerIsAtFaultAndNothingIsSetAside() {
        List<ItemAnswer> failed = List.of(answer(1, 500), answer(2, 500));

        BulkVerdict verdict = BulkVerdict.givenUp(failed, Tally.NOTHING, new Tally(1, 0, List.of()));

        assertEquals(new BulkVerdict.Busy("500 because"), verdict);
    }

    private static ItemAnswer answer(long sequence, int status) {
        ClaimEvent event =
                new ClaimEvent(CLAIM, sequence, ClaimEvent.REDACTED, Instant.EPOCH, List.of(), null, null, false, null);
        return new ItemAnswer(new ClaimRedacted(new FeedPosition(EPOCH, sequence), event, RAW), status, "because");
    }
}
