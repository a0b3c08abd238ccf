/**
 * When a site is visited, at which of its mirrors, how far its listing is read, and by whom:
 * {@link org.claimwatch.crawler.schedule.CrawlPlan} decides, purely, from what is remembered of the mirrors; a replica leases a due site, renews the lease while its visit runs, and gives it
 * back with the time of the next visit.
 *
 * <pre>
 *   due ──lease──► leased ──give back──► waiting ──time passes, or an operator asks──► due
 *    ▲               │
 *    └── lease ends ─┘   the replica died or stalled; whoever leases the site next has a higher fencing number
 * </pre>
 *
 * <p>A turn is a visit, or a try of a mirror that is not in use. Both take the site's one lease, so that a site has one request
 * at a time; they are taken from two {@linkplain org.claimwatch.crawler.schedule.Lane lanes}, so that dead mirrors do not
 * hold up live sites.
 *
 * <p>A lease is a promise that nobody else visits, not a proof: a replica that stalled may believe in one that has
 * ended. What is safe is the fencing number and the lease's end, which every write checks in its own transaction.
 *
 * <p>All times of the schedule are the database's: replicas whose clocks differ agree on what is due.
 */
@NullMarked
package org.claimwatch.crawler.schedule;

import org.jspecify.annotations.NullMarked;
