package org.claimwatch.crawler.claim;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What two titles have in common that name the same thing: case, accents, punctuation and spaces do not tell them apart.
 * A title of nothing but signs is its own key.
 */
public record TitleKey(String value) {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    public static TitleKey of(String title) {
        String folded = ACCENT.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD))
                .replaceAll("");
        String words = NOT_A_WORD
                .matcher(folded.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return new TitleKey(words.isEmpty() ? title.strip() : words);
    }
}
