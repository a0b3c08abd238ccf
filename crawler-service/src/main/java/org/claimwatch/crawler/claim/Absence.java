package org.claimwatch.crawler.claim;

import java.util.UUID;

/** A claim that stands on a site, as far as we know, and was not in a look at the whole of it. */
public record Absence(UUID claimId, Listing listing) {}
