package org.claimwatch.index.intake.elasticsearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.claimwatch.index.claim.ClaimEvent;
import org.claimwatch.index.intake.FeedEvent.ClaimRedacted;
import org.claimwatch.index.intake.FeedPosition;

class PiecesTest {
    private static final int MOST = 3;
    private static final int MOST_BYTES = 1_000;

    @Property
    void noneIsLostNoneIsMovedAndNoPieceOfSeveralIsTooLarge(@ForAll List<@IntRange(max = 1_500) Integer> sizes) {
        List<Operation> all = operations(sizes);

        List<List<Operation>> pieces = new ArrayList<>();
        new Pieces(all.iterator(), MOST, MOST_BYTES).forEachRemaining(pieces::add);

        assertEquals(all, pieces.stream().flatMap(List::stream).toList());
        for (List<Operation> piece : pieces) {
            int bytes = piece.stream().mapToInt(Operation::size).sum();
            assertTrue(piece.size() == 1 || piece.size() <= MOST && bytes <= MOST_BYTES, piece.size() + ", " + bytes);
        }
    }

    @Property(tries = 1)
    void aPieceIsMadeWhenItIsAskedFor() {
        Iterator<Operation> operations =
                operations(List.of(1, 1, 1, 1, 1, 1, 1)).iterator();

        new Pieces(operations, MOST, MOST_BYTES).next();

        assertTrue(operations.hasNext());
    }

    private static List<Operation> operations(List<Integer> sizes) {
        var event = new ClaimEvent(
                new UUID(1, 1), 1, ClaimEvent.REDACTED, Instant.EPOCH, List.of(), null, null, false, null);
        var redacted = new ClaimRedacted(new FeedPosition(new UUID(2, 2), 1), event, () -> "{}");
        return sizes.stream()
                .map(size -> new Operation(redacted, "door", "id", 1, new byte[size]))
                .toList();
    }
}
