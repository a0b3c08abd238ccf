/**
 * Which watched authority does a claim name, and why do we think so.
 *
 * <p>A {@link org.claimwatch.alert.match.ClaimText} is read once: what each word of the title is, in whose zone each host
 * name stands, what the description tells of. One pass over the words and host names through a
 * {@link org.claimwatch.alert.match.WatchIndex} finds the few watches whose names or domains are there, so that a claim
 * costs the same with ten watches or a hundred thousand. Each name found is judged by the words beside it, then all that
 * was found for a watch is weighed together with countries, regions and homonyms, and gives a
 * {@link org.claimwatch.alert.match.Match}: a tier and the {@link org.claimwatch.alert.match.Evidence} for it, with offsets
 * into the text as posted.
 *
 * <pre>
 * ClaimText ─► ClaimReading ─► TitleJudge, HostJudge, DescriptionJudge ─► Findings a watch ─► Weighing ─► Match
 *                (no watch)            (names in the WatchIndex)                  (Whereabouts, Homonyms)
 * </pre>
 *
 * <p>The rule that keeps it right: a name is its authority's only if every word of the title is explained, as a cue, a
 * region, or something that postings add. A watch is judged as if it were the only one: homonyms come from the gazetteer,
 * and what others watch never changes its result. The words that rules go by are data files beside this package.
 *
 * <p>Everything here is pure. Not here: what becomes of a match ({@code notify}, {@code report}).
 */
@NullMarked
package org.claimwatch.alert.match;

import org.jspecify.annotations.NullMarked;
