/**
 * How things are said to people: languages, message files, and making text from a leak site harmless.
 *
 * <p>A feature keeps its sentences in files beside it, one a language ({@code letter_fr.properties}): adding a language
 * is adding a file and a {@link org.claimwatch.alert.wording.Language}. Sentences use typographic apostrophes, which
 * {@link java.text.MessageFormat} takes as they are, where it would take a straight one for a quote.
 */
@NullMarked
package org.claimwatch.alert.wording;

import org.jspecify.annotations.NullMarked;
