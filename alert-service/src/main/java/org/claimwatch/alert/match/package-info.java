/**
 * Which watched authority does a claim name, and why do we think so.
 *
 * <p>A claim's {@link org.claimwatch.alert.match.ClaimText texts} are cut into words and host names. A
 * {@link org.claimwatch.alert.match.WatchIndex} finds the few watches whose names or domains stand in them, so that a
 * claim costs the same with ten watches or a hundred thousand. A {@link org.claimwatch.alert.match.Matcher} then judges
 * each of these alone, by the words around the name, and gives a {@link org.claimwatch.alert.match.Match}: a tier and the
 * {@link org.claimwatch.alert.match.Evidence} for it, with offsets into the text as posted.
 *
 * <p>A watch is judged as if it were the only one: what others watch never changes its result. The words that rules go by
 * (cues of authorities, words of other organisations) are data files beside this package, a comment each.
 *
 * <p>Everything here is pure. Not here: what becomes of a match ({@code notify}, {@code report}).
 */
@NullMarked
package org.claimwatch.alert.match;

import org.jspecify.annotations.NullMarked;
