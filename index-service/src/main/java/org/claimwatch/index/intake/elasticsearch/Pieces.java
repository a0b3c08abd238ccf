package org.claimwatch.index.intake.elasticsearch;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Cuts operations into pieces of so many operations and bytes at most; one that is larger alone is a piece of its own. A
 * piece is made when it is asked for, so that Elasticsearch can be at work on the one before meanwhile.
 */
final class Pieces implements Iterator<List<Operation>> {
    private final Iterator<Operation> operations;
    private final int maxCount;
    private final int maxBytes;
    private @Nullable Operation first;

    Pieces(Iterator<Operation> operations, int maxCount, int maxBytes) {
        this.operations = operations;
        this.maxCount = maxCount;
        this.maxBytes = maxBytes;
        this.first = operations.hasNext() ? operations.next() : null;
    }

    @Override
    public boolean hasNext() {
        return first != null;
    }

    @Override
    public List<Operation> next() {
        if (first == null) {
            throw new NoSuchElementException();
        }
        List<Operation> piece = new ArrayList<>();
        long bytes = 0;
        while (first != null && (piece.isEmpty() || piece.size() < maxCount && bytes + first.size() <= maxBytes)) {
            piece.add(first);
            bytes += first.size();
            first = operations.hasNext() ? operations.next() : null;
        }
        return piece;
    }
}
