package org.claimwatch.crawler.claim;

import java.time.Instant;
import org.claimwatch.crawler.extract.Posting;

/**
 * A posting, and the page that showed it.
 *
 * @param seenAt when the page was received
 * @param capture hash of the page
 * @param mirror the host that showed it
 */
public record SeenPosting(Posting posting, Instant seenAt, String capture, String mirror) {}
