/**
 * Lists of groups, sites and mirrors that come from outside: an operator's CSV, and what two public projects publish. A
 * roster is read, compared with the register, and the difference is shown, applied, or both.
 *
 * <pre>
 *   text ──RosterReader──► Roster ──RosterComparison, with the Register──► Difference: changes, errors, left out
 * </pre>
 *
 * <p>A difference only ever adds: a mirror that a list no longer has is as often merely dead there, and a dead mirror is
 * never given up. An error in a row keeps the whole roster from being applied, unless whoever applies it says that such
 * rows are to be left out. What a third party lists and cannot be watched for a reason that it cannot mend (an address of
 * Tor's old kind, a host that is not listed, a mirror of another group) is left out and named.
 *
 * <p>Not here: fetching a roster that is read on a schedule ({@code app}).
 */
@NullMarked
package org.claimwatch.crawler.site.roster;

import org.jspecify.annotations.NullMarked;
