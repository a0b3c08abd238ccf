/**
 * What groups claim, and what becomes of a claim over the looks at the sites that show it.
 *
 * <pre>
 *   SiteLook ──► ClaimJoin ──► Joined: each posting with the claim that it is (SameClaim says why)
 *                                │
 *   claims with the same keys ───┘        what stands on the site and is not in the look
 *                                │                       │
 *                                ▼                       ▼
 *                          SiteVerdict: how far the look is to be trusted, by its canaries
 *                                │                       │
 *                                ▼                       ▼
 *       ClaimComparison ─► Appeared | SeenAgain | Changed | Relisted     Withdrawal ─► Withdrawn
 * </pre>
 *
 * <p>A {@link org.claimwatch.crawler.claim.Dossier} is a claim with what is kept to know it again. People may
 * {@linkplain org.claimwatch.crawler.claim.Corrected correct} what this decides.
 *
 * <p>Everything here is the group's word, and a claim stays a claim. Not here: how postings are read and masked
 * ({@code extract}, {@code masking}), how events are told ({@code feed}), and when a site is looked at ({@code schedule}).
 */
@NullMarked
package org.claimwatch.crawler.claim;

import org.jspecify.annotations.NullMarked;
