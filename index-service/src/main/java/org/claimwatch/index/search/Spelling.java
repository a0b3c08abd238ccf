package org.claimwatch.index.search;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The two ways in which German words with umlauts are written where there are none, {@code Grossraeschen} and
 * {@code Grossraschen}. The index folds {@code ä} to {@code a}, as other languages need it; this is for the other way.
 */
public final class Spelling {
    private static final Pattern TWO_LETTERS = Pattern.compile("([aouAOU])[eE]");
    private static final Pattern UMLAUT = Pattern.compile("[äöüÄÖÜ]");

    private Spelling() {}

    /** The text, and the other ways to write it if there are any. */
    public static Set<String> variants(String text) {
        Set<String> variants = new LinkedHashSet<>();
        variants.add(text);
        variants.add(UMLAUT.matcher(text).replaceAll(umlaut -> switch (umlaut.group()) {
            case "ä", "Ä" -> "ae";
            case "ö", "Ö" -> "oe";
            default -> "ue";
        }));
        variants.add(TWO_LETTERS.matcher(text).replaceAll("$1"));
        return variants;
    }
}
