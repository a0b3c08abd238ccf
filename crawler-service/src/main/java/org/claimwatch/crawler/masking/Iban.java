package org.claimwatch.crawler.masking;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * International bank account numbers (ISO 13616): in one piece or in groups, of the length that the IBAN registry (SWIFT,
 * release 99) gives the country, and with its check digits right.
 */
final class Iban {
    private static final Pattern START = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z]{2}\\d{2}");
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("AD", 24),
            Map.entry("AE", 23),
            Map.entry("AT", 20),
            Map.entry("BE", 16),
            Map.entry("BG", 22),
            Map.entry("BR", 29),
            Map.entry("CH", 21),
            Map.entry("CR", 22),
            Map.entry("CY", 28),
            Map.entry("CZ", 24),
            Map.entry("DE", 22),
            Map.entry("DK", 18),
            Map.entry("EE", 20),
            Map.entry("EG", 29),
            Map.entry("ES", 24),
            Map.entry("FI", 18),
            Map.entry("FR", 27),
            Map.entry("GB", 22),
            Map.entry("GR", 27),
            Map.entry("HR", 21),
            Map.entry("HU", 28),
            Map.entry("IE", 22),
            Map.entry("IL", 23),
            Map.entry("IS", 26),
            Map.entry("IT", 27),
            Map.entry("JO", 30),
            Map.entry("KW", 30),
            Map.entry("LI", 21),
            Map.entry("LT", 20),
            Map.entry("LU", 20),
            Map.entry("LV", 21),
            Map.entry("MC", 27),
            Map.entry("MT", 31),
            Map.entry("NL", 18),
            Map.entry("NO", 15),
            Map.entry("PK", 24),
            Map.entry("PL", 28),
            Map.entry("PT", 25),
            Map.entry("QA", 29),
            Map.entry("RO", 24),
            Map.entry("RS", 22),
            Map.entry("SA", 24),
            Map.entry("SE", 24),
            Map.entry("SI", 19),
            Map.entry("SK", 24),
            Map.entry("TN", 24),
            Map.entry("TR", 26),
            Map.entry("UA", 29));

    private Iban() {}

    static String mask(String text) {
        Matcher start = START.matcher(text);
        StringBuilder masked = new StringBuilder();
        int kept = 0;
        while (start.find()) {
            Integer end = start.start() < kept ? null : end(text, start.start());
            if (end != null) {
                masked.append(text, kept, start.start()).append(PersonalData.MASKED);
                kept = end;
            }
        }
        return kept == 0 ? text : masked.append(text, kept, text.length()).toString();
    }

    /** Where the account number ends that begins here, or null where none does. */
    private static @Nullable Integer end(String text, int begin) {
        Integer length = LENGTHS.get(text.substring(begin, begin + 2).toUpperCase(Locale.ROOT));
        if (length == null) {
            return null;
        }
        StringBuilder account = new StringBuilder();
        int at = begin;
        while (at < text.length() && account.length() < length) {
            char c = text.charAt(at);
            if (c < 0x80 && Character.isLetterOrDigit(c)) {
                account.append(c);
            } else if (c != ' ' && c != '-' && c != '\u00A0' || isSeparator(text.charAt(at - 1))) {
                return null;
            }
            at++;
        }
        boolean whole =
                account.length() == length && (at == text.length() || !Character.isLetterOrDigit(text.charAt(at)));
        return whole && CheckDigits.iban(account.toString()) ? at : null;
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '\u00A0';
    }
}
