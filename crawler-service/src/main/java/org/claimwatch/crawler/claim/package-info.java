/**
 * What groups claim, and what becomes of a claim: postings seen on a site at a visit are joined with the claims that are
 * known of it.
 *
 * <pre>
 *   postings of a visit ─┐
 *                        ├─► ClaimJoin ─► Appeared | SeenAgain | Changed ─► stored, and told by the feed
 *   claims of the site ──┘
 * </pre>
 *
 * <p>In this first form a claim is never withdrawn: that a posting was not seen is no change, whatever the reason. What
 * it takes to say "no longer listed" is more than one look, and a wrong one is worse than none.
 *
 * <p>Everything here is the group's word, and a claim stays a claim. Not here: how postings are read ({@code extract})
 * and how events are told ({@code feed}).
 */
@NullMarked
package org.claimwatch.crawler.claim;

import org.jspecify.annotations.NullMarked;
