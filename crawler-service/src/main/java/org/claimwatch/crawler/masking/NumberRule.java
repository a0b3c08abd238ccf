package org.claimwatch.crawler.masking;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A kind of number: what it looks like, and whether one that looks like it is it. */
record NumberRule(Pattern shape, Predicate<String> check) {
    /** Neither in the middle of a longer number or of a word, nor an amount of money. */
    private static final String BEGIN = "(?<![\\p{L}\\p{N}_@+])(?<!\\p{N}[.,-])(?<![$€£] ?)";

    /** Nor a count of something. */
    private static final String END = "(?![\\p{L}\\p{N}_])(?![.,-]\\p{N})"
            + "(?! ?(?i:(?:bytes|[kmgt]i?b|files?|records|rows|usd|eur|gbp)\\b|[$€£]))";

    /**
     * @param shape a regular expression
     * @param check is asked with the letters, in upper case, and digits of what has that shape
     */
    static NumberRule of(String shape, Predicate<String> check) {
        return new NumberRule(Pattern.compile(BEGIN + "(?:" + shape + ")" + END), check);
    }

    String mask(String text) {
        Matcher found = shape.matcher(text);
        StringBuilder masked = new StringBuilder();
        int kept = 0;
        int from = 0;
        while (from <= text.length() && found.find(from)) {
            if (check.test(bare(found.group()))) {
                masked.append(text, kept, found.start()).append(PersonalData.MASKED);
                kept = found.end();
                from = kept;
            } else {
                from = found.start() + 1; // a year before a number makes the wrong one of the two: look inside
            }
        }
        return kept == 0 ? text : masked.append(text, kept, text.length()).toString();
    }

    private static String bare(String number) {
        StringBuilder bare = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c < 0x80 && Character.isLetterOrDigit(c)) {
                bare.append(Character.toUpperCase(c));
            }
        }
        return bare.toString();
    }
}
