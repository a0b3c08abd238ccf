/**
 * What analysts can ask of the claims, and what they are answered.
 *
 * <p>A question is words and filters. Every word has to occur somewhere in a claim, in any of its texts, so that "angers
 * lantern" finds what the group Paper Lantern says of Angers. Case, accents and French elided articles make no difference:
 * that is {@code mapping}'s doing. There is no input that is an error but one that is too long.
 *
 * <p>Pages follow one another by a {@link org.claimwatch.index.search.Cursor}: where in the order the last hit stood. A
 * claim that changes its place between two pages can be seen twice or not at all.
 */
@NullMarked
package org.claimwatch.index.search;

import org.jspecify.annotations.NullMarked;
