package org.claimwatch.crawler.schedule;

import java.time.Instant;
import java.util.UUID;

/**
 * The right to ask a site, for a while.
 *
 * @param fencing grows with each lease of the site; a write under an older number is refused
 * @param leasedAt by the database's clock
 */
public record Lease(UUID siteId, long fencing, Instant leasedAt, Turn turn) {}
