/**
 * What groups claim, as far as this service reads it: its own copy, kept from the feed, of the members of a claim that a
 * match, a mail or a report needs.
 *
 * <p>Not here: ransom and size, which no text of this service repeats, and when a claim was last seen, which is no event.
 * Deadline, link and capture are kept apart, in {@link org.claimwatch.alert.claim.ClaimDetail}: for analysts only. The copy is no one's own, so it has no owner; it holds nothing that the leak sites do not show to
 * everybody.
 */
@NullMarked
package org.claimwatch.alert.claim;

import org.jspecify.annotations.NullMarked;
