package org.claimwatch.crawler.schedule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a site has its next turns.
 *
 * @param visitIn until its next visit
 * @param lane whose budget that is taken from
 * @param probeIn until the first of its mirrors that are not in use is to be tried; null where there is none
 */
public record NextTurn(
        Duration visitIn, Lane lane, @Nullable Duration probeIn) {}
