package org.claimwatch.crawler.masking;

import java.util.List;
import java.util.stream.Stream;

/**
 * Payment card numbers (ISO/IEC 7812): of the ranges that the large networks give out, in one piece or in groups, and with
 * Luhn's check digit right.
 */
final class PaymentCard {
    private static final String GAP = "[ \\u00A0-]?";
    private static final String BY_FOURS = "\\d{4}" + GAP + "\\d{4}" + GAP + "\\d{4}" + GAP + "\\d{1,4}";
    private static final String LONG = BY_FOURS + GAP + "\\d{1,3}";
    private static final String AMERICAN = "3\\d{3}" + GAP + "\\d{6}" + GAP + "\\d{4,5}";

    /** The short ones first: what follows a card's number is often its month. */
    static final List<NumberRule> RULES = Stream.of(BY_FOURS, AMERICAN, LONG)
            .map(shape -> NumberRule.of(shape, number -> isOfANetwork(number) && CheckDigits.luhn(number)))
            .toList();

    private PaymentCard() {}

    private static boolean isOfANetwork(String number) {
        int length = number.length();
        int four = Integer.parseInt(number.substring(0, 4));
        int two = four / 100;
        return switch (two / 10) {
            case 4 -> length == 13 || length == 16 || length == 19; // Visa
            case 5 -> two <= 55 && length == 16 || two == 50 || two >= 56; // Mastercard, Maestro
            case 2 -> four >= 2200 && four <= 2720 && length == 16; // Mir, Mastercard
            case 3 ->
                (two == 34 || two == 37) && length == 15 // American Express
                        || (two == 30 || two == 36 || two == 38 || two == 39) && length >= 14 // Diners Club
                        || two == 35 && length >= 16; // JCB
            case 6 -> length >= 16; // Discover, UnionPay, RuPay
            default -> false;
        };
    }
}
