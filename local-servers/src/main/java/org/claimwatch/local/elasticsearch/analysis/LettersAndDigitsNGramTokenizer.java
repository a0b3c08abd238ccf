package org.claimwatch.local.elasticsearch.analysis;

import org.apache.lucene.analysis.ngram.NGramTokenizer;

/** Grams of letters and digits; anything else parts them. Each is one position further, so that phrases find substrings. */
final class LettersAndDigitsNGramTokenizer extends NGramTokenizer {
    LettersAndDigitsNGramTokenizer(int min, int max) {
        super(min, max);
    }

    @Override
    protected boolean isTokenChar(int character) {
        return Character.isLetterOrDigit(character);
    }
}
