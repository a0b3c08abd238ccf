package org.claimwatch.alert.claim;

import java.util.UUID;

/**
 * A claim as an event of the feed told it.
 *
 * @param epoch that the sequence belongs to
 * @param sequence of the event: the claim with the higher one is the newer
 */
public record ClaimVersion(UUID epoch, long sequence, Claim claim) {}
