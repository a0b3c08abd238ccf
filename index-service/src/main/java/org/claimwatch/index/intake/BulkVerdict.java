package org.claimwatch.index.intake;

import java.util.List;
import java.util.function.Predicate;
import org.claimwatch.index.intake.FeedEvent.ClaimTold;

/** What follows from Elasticsearch's answers to the items of a bulk write. */
public sealed interface BulkVerdict {
    /**
     * Everything that can be indexed is.
     *
     * @param written how many documents are new or changed
     * @param alreadyThere how many were there in this version or a later one
     * @param unfit those that no repetition would get indexed
     */
    record Done(int written, int alreadyThere, List<ParkedEvent> unfit) implements BulkVerdict {}

    /** Something other than the documents is at fault; the whole batch is written again, which does no harm. */
    record Retry(String reason) implements BulkVerdict {}

    /**
     * Elasticsearch's answer to one item.
     *
     * @param status an HTTP status
     */
    record ItemAnswer(ClaimTold event, int status, String reason) {
        boolean written() {
            return status >= 200 && status < 300;
        }

        /** The external version is not above the one that is there. */
        boolean alreadyThere() {
            return status == 409;
        }

        /** The document does not fit the mapping. */
        boolean unfit() {
            return status == 400;
        }

        /** Too much to do (429), a shard is away (503), the index was deleted in the meantime (404), … */
        boolean failed() {
            return !written() && !alreadyThere() && !unfit();
        }

        private ParkedEvent parked() {
            return new ParkedEvent(event.position(), reason, event.raw());
        }
    }

    static BulkVerdict of(List<ItemAnswer> answers) {
        return answers.stream()
                .filter(ItemAnswer::failed)
                .findFirst()
                .<BulkVerdict>map(failed -> new Retry(failed.status() + " " + failed.reason()))
                .orElseGet(() -> new Done(
                        count(answers, ItemAnswer::written),
                        count(answers, ItemAnswer::alreadyThere),
                        answers.stream()
                                .filter(ItemAnswer::unfit)
                                .map(ItemAnswer::parked)
                                .toList()));
    }

    private static int count(List<ItemAnswer> answers, Predicate<ItemAnswer> which) {
        return (int) answers.stream().filter(which).count();
    }
}
