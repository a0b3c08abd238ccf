package org.claimwatch.index.intake;

import java.util.ArrayList;
import java.util.List;
import org.claimwatch.index.intake.FeedEvent.Indexable;

/** What follows from Elasticsearch's answers to the items of a bulk write. */
public sealed interface BulkVerdict {
    /** Nothing is left to be tried now. */
    sealed interface Written extends BulkVerdict {
        /** This and that. */
        default Written and(Written other) {
            return switch (this) {
                case Busy busy -> busy;
                case Done(Tally tally) ->
                    switch (other) {
                        case Busy busy -> busy;
                        case Done(Tally others) -> new Done(tally.plus(others));
                    };
            };
        }
    }

    /** Everything that can be indexed is. */
    record Done(Tally tally) implements Written {}

    /** Elasticsearch takes nothing at present: later, all of it is written again, which does no harm. */
    record Busy(String reason) implements Written {}

    /**
     * Some items failed for a reason of their own; those alone are written again.
     *
     * @param tally of the others
     * @param failed in the order of their events
     */
    record Again(Tally tally, List<ItemAnswer> failed) implements BulkVerdict {}

    /**
     * What became of the items.
     *
     * @param written how many documents are new or changed
     * @param alreadyThere how many were there in this version or a later one
     * @param unfit those that no repetition would get indexed
     */
    record Tally(int written, int alreadyThere, List<ParkedEvent> unfit) {
        public static final Tally NOTHING = new Tally(0, 0, List.of());

        public Tally {
            unfit = List.copyOf(unfit);
        }

        public Tally plus(Tally other) {
            List<ParkedEvent> both = new ArrayList<>(unfit);
            both.addAll(other.unfit);
            return new Tally(written + other.written, alreadyThere + other.alreadyThere, both);
        }

        /** Whether Elasticsearch has neither taken anything nor found a fault with any document. */
        public boolean isNothing() {
            return written + alreadyThere == 0 && unfit.isEmpty();
        }
    }

    /** What one answer means. */
    enum Outcome {
        WRITTEN,
        /** The external version is not above the one that is there. */
        ALREADY_THERE,
        /** The document does not fit the mapping: it never will. */
        UNFIT,
        /** Nothing that the document could do for: too much to do, read-only, a shard away, the index gone. */
        BUSY,
        /** Something went wrong with this one. */
        FAILED
    }

    /**
     * Elasticsearch's answer to one item.
     *
     * @param status an HTTP status
     */
    record ItemAnswer(Indexable event, int status, String reason) {
        /** 400 too, though it is no fault of the document. */
        private static final String CLOSED = "index_closed_exception";

        public Outcome outcome() {
            return switch (status) {
                case 200, 201 -> Outcome.WRITTEN;
                case 409 -> Outcome.ALREADY_THERE;
                case 400 -> reason.startsWith(CLOSED) ? Outcome.BUSY : Outcome.UNFIT;
                // 403 is a block: an operator's, or Elasticsearch's own on a disk that is nearly full
                case 403, 404, 429, 502, 503, 504 -> Outcome.BUSY;
                default -> Outcome.FAILED;
            };
        }

        private ParkedEvent parked() {
            return ParkedEvent.of(event, reason);
        }
    }

    static BulkVerdict of(List<ItemAnswer> answers) {
        List<ItemAnswer> busy = with(answers, Outcome.BUSY);
        if (!busy.isEmpty()) {
            return busy(busy.getFirst());
        }
        Tally tally = new Tally(
                with(answers, Outcome.WRITTEN).size(),
                with(answers, Outcome.ALREADY_THERE).size(),
                with(answers, Outcome.UNFIT).stream().map(ItemAnswer::parked).toList());
        List<ItemAnswer> failed = with(answers, Outcome.FAILED);
        return failed.isEmpty() ? new Done(tally) : new Again(tally, failed);
    }

    /**
     * What follows where some items failed alone again and again. Their neighbours tell whose fault it is: where none of them
     * was taken either, it is Elasticsearch's, and to park them would be to park everything while it is ill.
     *
     * @param before what had been taken of the others when these failed last
     * @param taken what has been taken of them by now
     */
    static Written givenUp(List<ItemAnswer> failed, Tally before, Tally taken) {
        return before.isNothing()
                ? busy(failed.getFirst())
                : new Done(taken.plus(
                        new Tally(0, 0, failed.stream().map(ItemAnswer::parked).toList())));
    }

    private static Busy busy(ItemAnswer answer) {
        return new Busy(answer.status() + " " + answer.reason());
    }

    private static List<ItemAnswer> with(List<ItemAnswer> answers, Outcome outcome) {
        return answers.stream().filter(answer -> answer.outcome() == outcome).toList();
    }
}
