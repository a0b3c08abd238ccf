/**
 * When a site is visited, and by whom: a replica leases a due site, renews the lease while its visit runs, and gives it
 * back with the time of the next visit.
 *
 * <pre>
 *   due ──lease──► leased ──give back──► waiting ──time passes, or an operator asks──► due
 *    ▲               │
 *    └── lease ends ─┘   the replica died or stalled; whoever leases the site next has a higher fencing number
 * </pre>
 *
 * <p>A lease is a promise that nobody else visits, not a proof: a replica that stalled may believe in one that has
 * ended. What is safe is the fencing number, which every write of a visit checks in its own transaction.
 *
 * <p>All times of the schedule are the database's: replicas whose clocks differ agree on what is due.
 */
@NullMarked
package org.claimwatch.crawler.schedule;

import org.jspecify.annotations.NullMarked;
