package org.claimwatch.alert.intake;

/** What asking the feed led to. */
public sealed interface FeedAnswer {
    record Read(Batch batch) implements FeedAnswer {}

    /** The feed does not know our position: it has another epoch, or ends before it. */
    record Gone() implements FeedAnswer {}

    record Unavailable(String reason) implements FeedAnswer {}
}
