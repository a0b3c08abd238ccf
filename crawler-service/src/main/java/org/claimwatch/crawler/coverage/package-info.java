/**
 * The ledger of looks, and what it proves: which sites had been read by when, and which had not and why. It is what a
 * statement that nothing was found rests on, so it errs on the side of not having looked.
 *
 * <p>A site counts once, whatever its mirrors. Only a listing that was walked from its first page to its last counts as read;
 * a look at its head, the site's word that nothing changed, one that was cut short, was not recognised, or stands behind a
 * captcha do not, even though the site answered.
 *
 * <p>Nothing here is ever rewritten: the coverage of a past instant is computed from the looks that were recorded by then.
 */
@NullMarked
package org.claimwatch.crawler.coverage;

import org.jspecify.annotations.NullMarked;
