package org.claimwatch.alert.gazetteer;

import java.util.Optional;
import java.util.Set;

/** What people cut a long place name to: {@code Castelló} for Castelló de la Plana. */
public final class ShortName {
    private static final Set<String> BREAKS = Set.of(
            "de", "del", "di", "da", "do", "d", "du", "des", "la", "le", "les", "lez", "sur", "sous", "en", "aux", "au",
            "am", "an", "im", "in", "bei", "ob", "a", "upon", "on", "under", "nad", "pod", "pri", "i", "y", "e", "et");
    /** A shorter one is as likely a word. */
    private static final int MIN_LENGTH = 4;

    private ShortName() {}

    /** The words of a folded name up to its first small word; empty if it has none or the words before say too little. */
    public static Optional<String> of(String folded) {
        String[] words = folded.split(" ");
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < words.length; i++) {
            if (i > 0 && BREAKS.contains(words[i]) && head.length() >= MIN_LENGTH) {
                return Optional.of(head.toString());
            }
            head.append(i == 0 ? "" : " ").append(words[i]);
        }
        return Optional.empty();
    }
}
