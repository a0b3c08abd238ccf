package org.claimwatch.crawler.feed.postgres;

import java.time.Instant;
import java.util.UUID;

/**
 * An event in its place.
 *
 * @param subject the claim, or the site
 * @param data JSON, without epoch and sequence
 */
public record StoredEvent(long sequence, String type, UUID subject, Instant recordedAt, String data) {}
