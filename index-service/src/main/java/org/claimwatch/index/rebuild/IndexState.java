package org.claimwatch.index.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the index stands.
 *
 * @param live what searches see; null before the first start has made it
 * @param next what is being filled to take its place; null when no rebuild runs
 * @param parked how many events could not be indexed
 */
public record IndexState(
        @Nullable Generation live, @Nullable Generation next, long parked) {
    /**
     * One index of claims with its history.
     *
     * @param index its name in Elasticsearch
     * @param mapping the number of the mapping that it was made with
     * @param feedEpoch whose sequences it holds; null before its first event
     * @param sequence the last event that it holds, and all before it
     * @param percent how much of the live index's events it holds; 100 for the live one
     */
    public record Generation(
            String index, int mapping, @Nullable UUID feedEpoch, long sequence, int percent) {}

    /** @param events the newest first */
    public record Parked(long total, List<ParkedEvent> events) {}

    /**
     * An event that could not be indexed.
     *
     * @param eventId epoch and sequence; a digest of the event where it does not say them
     * @param claimId null if the event does not say readably which claim it is about
     * @param event as received
     * @param at when it was set aside
     */
    public record ParkedEvent(String eventId, @Nullable UUID claimId, String reason, String event, Instant at) {}

    /** How much of the way to a sequence is done, in whole percent; a hundred only when all of it is. */
    public static int percent(long sequence, long of) {
        return sequence >= of ? 100 : (int) Math.min(99, sequence * 100.0 / of);
    }
}
