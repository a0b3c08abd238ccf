package org.claimwatch.crawler.claim;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What two titles have in common that name the same thing: case, accents, punctuation and spaces do not tell them apart.
 * A title of nothing but signs is its own key.
 */
public record TitleKey(String value) {
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    public static TitleKey of(String title) {
        String words = words(isPlain(title) ? title : unaccented(title));
        return new TitleKey(words.isEmpty() ? title.strip() : words);
    }

    List<String> words() {
        return List.of(value.split(" "));
    }

    /** Without the spaces: "Acme Corp" and "acmecorp" are one. */
    String compact() {
        return value.replace(" ", "");
    }

    private static boolean isPlain(String title) {
        return title.chars().allMatch(c -> c < 0x80);
    }

    private static String unaccented(String title) {
        return ACCENT.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** Runs of letters and digits in lower case, a space between them. */
    private static String words(String title) {
        StringBuilder words = new StringBuilder(title.length());
        boolean gap = false;
        for (int i = 0; i < title.length(); ) {
            int c = title.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c) || isNumber(c)) {
                words.append(gap && !words.isEmpty() ? " " : "").appendCodePoint(Character.toLowerCase(c));
                gap = false;
            } else {
                gap = true;
            }
        }
        return words.toString();
    }

    private static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }
}
