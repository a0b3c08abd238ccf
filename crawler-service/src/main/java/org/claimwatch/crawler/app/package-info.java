/**
 * Where it all comes together: {@link org.claimwatch.crawler.app.VisitLoop} leases the sites that are due,
 * {@link org.claimwatch.crawler.app.Visit} is one visit from its first request to its commit, and the rest is what those two
 * need.
 *
 * <pre>
 *   VisitLoop ─ lease ─► Visit ─► SiteWalk: mirror by mirror, page by page, fetch and extract (blocking, on a virtual thread)
 *                          └────► one transaction: still our lease? claims, events, ledger, lease given back
 * </pre>
 */
@NullMarked
package org.claimwatch.crawler.app;

import org.jspecify.annotations.NullMarked;
