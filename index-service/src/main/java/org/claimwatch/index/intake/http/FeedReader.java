package org.claimwatch.index.intake.http;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.claimwatch.index.intake.FeedAnswer;
import org.claimwatch.index.intake.FeedPosition;
import org.jspecify.annotations.Nullable;

/**
 * Reads the feed for one index. While a full batch is written the next one is fetched, so that crawler-service and
 * Elasticsearch work at the same time where there is much to do. Two batches, 20 MB, are held at most. For one thread.
 */
public final class FeedReader {
    private record Ahead(FeedPosition position, FutureTask<FeedAnswer> answer) {}

    private final Feed feed;
    private @Nullable Ahead ahead;

    public FeedReader(Feed feed) {
        this.feed = feed;
    }

    /**
     * What comes after a position.
     *
     * @param wait whether to wait for it, as long as the feed holds the request open, where there is nothing yet
     * @throws IOException if the answer is no array of JSON
     * @throws RuntimeException if there is no answer, or one that says neither what comes next nor 410
     */
    public FeedAnswer after(FeedPosition position, boolean wait) throws IOException, InterruptedException {
        Ahead fetched = ahead;
        ahead = null;
        FeedAnswer answer = fetched != null && fetched.position.equals(position)
                ? fetched(fetched.answer)
                : feed.after(position, wait);
        if (answer instanceof FeedAnswer.Batch batch && !batch.toEnd() && batch.continues()) {
            FutureTask<FeedAnswer> task = new FutureTask<>(() -> feed.after(batch.end(), false));
            Thread.ofVirtual().name("feed-ahead").start(task);
            ahead = new Ahead(batch.end(), task);
        }
        return answer;
    }

    private static FeedAnswer fetched(FutureTask<FeedAnswer> answer) throws IOException, InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw new IOException("the feed: " + e.getCause(), e);
        }
    }
}
