package org.claimwatch.crawler.coverage;

import java.time.Instant;

/**
 * That a site is not visited, because somebody said so. It stays in the account, as one that is not read.
 *
 * @param by who
 * @param reason 1 to 500 characters
 */
public record Exclusion(String by, String reason, Instant since) {
    public static final int MAX_REASON = 500;
}
