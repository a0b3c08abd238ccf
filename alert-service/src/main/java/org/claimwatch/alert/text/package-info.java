/**
 * How names are written and compared: words folded so that all ways of writing one are alike, with the offsets they had in
 * the text as posted.
 *
 * <p>Not here: what a word means ({@code match}) or which places there are ({@code gazetteer}).
 */
@NullMarked
package org.claimwatch.alert.text;

import org.jspecify.annotations.NullMarked;
