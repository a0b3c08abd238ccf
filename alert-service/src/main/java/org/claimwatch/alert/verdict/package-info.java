/**
 * What people say about matches: is the watched authority meant? A verdict releases a match that is held for review, or
 * keeps it from being told, and is what the matcher's precision is measured by.
 *
 * <p>Not here: what follows from a verdict ({@link org.claimwatch.alert.notify}). A verdict belongs to a watch and a
 * claim, not to the match, for a match comes and goes with what the posting says.
 */
@NullMarked
package org.claimwatch.alert.verdict;

import org.jspecify.annotations.NullMarked;
