package org.claimwatch.crawler.extract.profile;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a field of a record is found.
 *
 * @param at within the record; null for the record itself
 * @param attribute whose value it is; null for the text
 * @param pattern what of it is taken: the first group, or all that matches where there is none; null for all of it
 */
public record FieldRule(
        @Nullable Place at,
        @Nullable String attribute,
        @Nullable Pattern pattern) {
    static final int MAX_PATTERN = 200;

    /** A description has 4,000 characters at most; what a pattern looks for stands in twice that. */
    private static final int MAX_TEXT = 8000;

    /**
     * RE2 writes counted repetitions out, one within another multiplied: {@code ((a{1000}){1000}){10}} is ten million
     * states before the first character is read.
     */
    private static final int MAX_REPEATED = 200;

    private static final Pattern REPETITION = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?\\}");

    /**
     * A pattern that is matched in time that is linear in the text: one of RE2's, without look-around and references back.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static Pattern pattern(String written) {
        if (written.isEmpty() || written.length() > MAX_PATTERN) {
            throw new IllegalArgumentException("must have 1 to " + MAX_PATTERN + " characters");
        }
        long repeated = 1;
        Matcher repetition = REPETITION.matcher(written);
        while (repetition.find()) {
            String most = repetition.group(2) == null || repetition.group(2).isEmpty()
                    ? repetition.group(1)
                    : repetition.group(2);
            repeated *= Math.max(1, Long.parseLong(most));
            if (repeated > MAX_REPEATED) {
                throw new IllegalArgumentException(
                        "repeats something more than " + MAX_REPEATED + " times, all {…} multiplied");
            }
        }
        try {
            return Pattern.compile(written);
        } catch (com.google.re2j.PatternSyntaxException e) {
            throw new IllegalArgumentException("is no pattern: " + e.getDescription(), e);
        }
    }

    /** What is taken of a text; null where there is nothing, or no work is left to find it. */
    @Nullable
    String of(String text, Work work) {
        String read = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        if (pattern == null) {
            return read.isBlank() ? null : read.strip();
        }
        if (!work.allows((long) pattern.programSize() * read.length())) {
            return null;
        }
        Matcher found = pattern.matcher(read);
        if (!found.find()) {
            return null;
        }
        String taken = found.group(found.groupCount() > 0 ? 1 : 0);
        return taken == null || taken.isBlank() ? null : taken.strip();
    }
}
