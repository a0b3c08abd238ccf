package org.claimwatch.index.intake;

/** What came of taking the next batch of the feed into an index. */
public sealed interface Step {
    /**
     * The index holds everything up to there.
     *
     * @param toEnd whether the feed has no more
     */
    record Taken(FeedPosition position, boolean toEnd) implements Step {}

    /** Another replica moved the position meanwhile. */
    record Overtaken() implements Step {}

    /** The index's content belongs to a feed that is no more. */
    record Gone(String reason) implements Step {}
}
