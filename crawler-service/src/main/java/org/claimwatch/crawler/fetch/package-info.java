/**
 * Getting one page of a leak site, and nothing else from it.
 *
 * <p>A fetch ends in one of five ways, a {@link org.claimwatch.crawler.fetch.FetchResult}: a
 * {@link org.claimwatch.crawler.fetch.Page}, the news that it is still the one known, or a reason why there is none. The server is taken to be hostile: what it
 * sends is bounded in size and time, only text is accepted (by header <em>and</em> by first bytes), and it is followed
 * only to hosts of its own site.
 *
 * <p>This package holds the rules; {@code fetch.tor} speaks to the network, and is the only place that does.
 *
 * <p>Not here: what a page says ({@code extract}), which page comes next ({@code app}).
 */
@NullMarked
package org.claimwatch.crawler.fetch;

import org.jspecify.annotations.NullMarked;
