package org.claimwatch.alert.match;

import java.util.function.Supplier;

/** What comes of a watched name or domain that stands in a claim. */
sealed interface Judgement permits Finding, Rejection, Judgement.Failed {
    /** Judging it threw: a bug, or data that no rule reckons with. */
    record Failed(RuntimeException cause) implements Judgement {}

    static Judgement attempt(Supplier<Judgement> judge) {
        try {
            return judge.get();
        } catch (RuntimeException e) {
            return new Failed(e);
        }
    }

    /** Told of each judgement, and where in a field's text what was judged stands. */
    @FunctionalInterface
    interface Told {
        void judged(WatchIndex.Named named, FieldText text, int start, int end, Judgement judgement);
    }
}
