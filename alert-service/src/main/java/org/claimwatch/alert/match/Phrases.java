package org.claimwatch.alert.match;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Phrases of folded words, looked up at a place of a text. */
final class Phrases {
    private final Set<List<String>> phrases;
    private final int longest;

    Phrases(Collection<List<String>> phrases) {
        this.phrases = new HashSet<>(phrases);
        this.longest = phrases.stream().mapToInt(List::size).max().orElse(0);
    }

    /** How many words the longest phrase has that starts at {@code start}; 0 if none does. */
    int longestStartingAt(List<String> words, int start) {
        for (int length = Math.min(longest, words.size() - start); length > 0; length--) {
            if (phrases.contains(words.subList(start, start + length))) {
                return length;
            }
        }
        return 0;
    }

    /** How many words the longest phrase has that ends before {@code end}; 0 if none does. */
    int longestEndingAt(List<String> words, int end) {
        for (int length = Math.min(longest, end); length > 0; length--) {
            if (phrases.contains(words.subList(end - length, end))) {
                return length;
            }
        }
        return 0;
    }
}
