package org.claimwatch.crawler.app;

import java.time.Instant;

/**
 * Where a walk over a listing is cut short.
 *
 * @param pages how many are read at most
 * @param until after this instant no other page is asked for
 */
record WalkLimits(int pages, Instant until) {}
