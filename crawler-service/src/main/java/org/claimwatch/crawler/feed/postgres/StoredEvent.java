package org.claimwatch.crawler.feed.postgres;

import java.time.Instant;
import java.util.UUID;

/**
 * An event in its place.
 *
 * @param data JSON, without epoch and sequence
 */
public record StoredEvent(long sequence, String type, UUID claimId, Instant recordedAt, String data) {}
