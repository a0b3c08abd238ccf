package org.claimwatch.crawler.masking;

import java.util.regex.Pattern;

/**
 * Finds where in a text numbers stand, so that the patterns, of which there are many, see a few words and not the whole:
 * runs of words that have digits, with short words between, before and after (some numbers have groups of letters).
 */
final class NumberRegions {
    /** The shortest number that is masked, a telephone number after "tel.", has as many. */
    private static final int MIN_DIGITS = 6;

    /** An announcement such as "téléphone:", the letters of a British number, and "bytes", which makes it none. */
    private static final int MAX_NEIGHBOUR = 11;

    /** Nearly all numbers of a listing are dates, and none of a person's is written like these. */
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{4})(?:[T ]\\d\\d:\\d\\d(?::\\d\\d)?)?\\b");

    private NumberRegions() {}

    static String mask(String text) {
        if (!hasDigits(text, 0, text.length())) {
            return text;
        }
        StringBuilder masked = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int begin = at;
            int end = wordEnd(text, at);
            if (!hasDigit(text, begin, end)) {
                int next = afterGap(text, end);
                boolean introduces = end - begin <= MAX_NEIGHBOUR
                        && next < text.length()
                        && hasDigit(text, next, wordEnd(text, next));
                if (!introduces) {
                    masked.append(text, at, next);
                    at = next;
                    continue;
                }
            }
            end = regionEnd(text, end);
            String region = text.substring(begin, end);
            masked.append(hasDigits(text, begin, end) && isMoreThanDates(region) ? maskRegion(region) : region);
            at = end;
        }
        return masked.toString();
    }

    private static boolean isMoreThanDates(String region) {
        String rest = DATE.matcher(region).replaceAll("");
        return hasDigits(rest, 0, rest.length());
    }

    private static String maskRegion(String region) {
        String masked = Iban.mask(region);
        for (NumberRule rule : PaymentCard.RULES) {
            masked = rule.mask(masked);
        }
        for (NationalNumber number : NationalNumber.values()) {
            masked = number.mask(masked);
        }
        for (NumberRule rule : PhoneNumber.RULES) {
            masked = rule.mask(masked);
        }
        return masked;
    }

    /** Through all words that have digits, with short ones between and one after them. */
    private static int regionEnd(String text, int firstEnd) {
        int end = firstEnd;
        boolean digits = true;
        while (end < text.length()) {
            int next = afterGap(text, end);
            int nextEnd = wordEnd(text, next);
            boolean hadDigits = digits;
            digits = hasDigit(text, next, nextEnd);
            if (!digits && (!hadDigits || nextEnd - next > MAX_NEIGHBOUR)) {
                return end;
            }
            end = nextEnd;
        }
        return end;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !isGap(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int afterGap(String text, int from) {
        int at = from;
        while (at < text.length() && isGap(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isGap(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean hasDigit(String text, int from, int to) {
        return digits(text, from, to, 1) == 1;
    }

    private static boolean hasDigits(String text, int from, int to) {
        return digits(text, from, to, MIN_DIGITS) == MIN_DIGITS;
    }

    private static int digits(String text, int from, int to, int enough) {
        int count = 0;
        for (int i = from; i < to && count < enough; i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                count++;
            }
        }
        return count;
    }
}
