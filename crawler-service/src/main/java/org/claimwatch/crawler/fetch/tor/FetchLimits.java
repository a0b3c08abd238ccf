package org.claimwatch.crawler.fetch.tor;

import java.time.Duration;

/**
 * How long and how much a fetch may take.
 *
 * @param connect until tor says that the onion service is connected
 * @param silence between two reads
 * @param call for the whole of one request, however much is still coming
 * @param bodyBytes after decompression
 */
public record FetchLimits(Duration connect, Duration silence, Duration call, long bodyBytes) {}
