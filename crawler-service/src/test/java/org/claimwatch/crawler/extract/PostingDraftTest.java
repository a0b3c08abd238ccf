package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PostingDraftTest {
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private final PostingDraft draft = new PostingDraft(NOW);

    @Test
    void aDeadlineThatIsCountedIsMarkedAsComputed() {
        unnamed("3d 04h 12m 09s");

        Posting posting = posting();
        assertEquals(Instant.parse("2026-03-07T16:12:09Z"), posting.deadline());
        assertEquals("3d 04h 12m 09s", posting.where().get(PostingField.COUNTDOWN));
        assertFalse(posting.where().containsKey(PostingField.DEADLINE));
        assertEquals(PostingStatus.COUNTDOWN, posting.status());
    }

    @Test
    void aDeadlineThatIsStatedGoesBeforeOneThatIsCounted() {
        unnamed("6d 17h");
        draft.named(FieldName.DEADLINE, "2026-03-11 05:30", () -> "date");

        Posting posting = posting();
        assertEquals(Instant.parse("2026-03-11T05:30:00Z"), posting.deadline());
        assertEquals("date", posting.where().get(PostingField.DEADLINE));
        assertFalse(posting.where().containsKey(PostingField.COUNTDOWN));
    }

    @Test
    void anAmountThatNothingNamesIsAPriceWhereDataIsForSale() {
        unnamed("$ 250,000");
        unnamed("Buy now");

        assertEquals("$ 250,000", posting().ransom());
    }

    @Test
    void anAmountThatNothingNamesMayBeWhatAnOrganisationEarns() {
        unnamed("$ 250,000");

        assertNull(posting().ransom());
    }

    @Test
    void ofSeveralAmountsNoneIsTakenForThePrice() {
        unnamed("$ 250,000");
        unnamed("$ 4,000,000");
        unnamed("Place bid");

        assertNull(posting().ransom());
    }

    private void unnamed(String text) {
        draft.unnamed(TextKind.of(text), text, () -> text);
    }

    private Posting posting() {
        Posting posting = draft.posting("Perrimond Yachts", "title");
        assertNotNull(posting);
        return posting;
    }
}
