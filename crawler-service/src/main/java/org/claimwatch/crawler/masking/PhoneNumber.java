package org.claimwatch.crawler.masking;

import java.util.List;

/**
 * Telephone numbers: international ones (E.164: a plus sign or 00, and 8 to 15 digits), those that a word announces, and
 * national ones as they are written where the large languages are spoken. Numbers without a gap or a plus sign are taken
 * for one only after such a word: they may be anything.
 */
final class PhoneNumber {
    private static final String GAP = "[ \\u00A0./-]?";
    private static final String A_DATE = "(?!\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d\\d(?!\\d))";

    static final List<NumberRule> RULES = List.of(
            // +33 2 41 05 40 00, +44 (0)20 7946 0123, 0049-30-901820
            NumberRule.of(
                    "(?:\\+|00)" + GAP + "[1-9]\\d{0,2}(?:[ \\u00A0./()-]{0,3}\\d){6,13}", PhoneNumber::hasItsDigits),
            // Tel.: 2410540
            NumberRule.of(
                    "(?i:t[eé]l(?:[eé]phone|efon|efono)?|phone|mobile|cell|fax|whatsapp|тел|телефон)[.:№ ]{1,3}"
                            + "\\(?\\d(?:[ \\u00A0./()-]{0,2}\\d){5,13}",
                    number -> true),
            // 02 41 05 40 00, 020 7946 0123, 030/901820-0, 06.12.34.56.78
            NumberRule.of(
                    A_DATE + "\\(?0\\d{1,4}\\)?[ \\u00A0./-]{1,2}\\d{2,8}(?:" + GAP + "\\d{1,4}){0,4}",
                    PhoneNumber::isOfANation),
            // (212) 555-0123, 212-555-0123, 212.555.0123
            NumberRule.of("(?:\\([2-9]\\d\\d\\) ?|[2-9]\\d\\d[. -])[2-9]\\d\\d[. -]\\d{4}", number -> true),
            // (11) 98765-4321
            NumberRule.of("\\([1-9]\\d\\) ?\\d{4,5}-\\d{4}", number -> true));

    private PhoneNumber() {}

    private static boolean hasItsDigits(String number) {
        return number.length() >= 8 && number.length() <= 17;
    }

    private static boolean isOfANation(String number) {
        return number.length() >= 9 && number.length() <= 12;
    }
}
