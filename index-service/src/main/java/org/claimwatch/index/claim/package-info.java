/**
 * A claim as index-service knows it: what it copies from the feed, keeps in the index and shows.
 *
 * <p>One shape serves all three, because none of them wants another one: the contract's names are the names in the index
 * and in the answers. {@code lastSeenAt} is missing on purpose. Being seen again is no event, so a copy of it would be
 * out of date from the first hour on.
 */
@NullMarked
package org.claimwatch.index.claim;

import org.jspecify.annotations.NullMarked;
