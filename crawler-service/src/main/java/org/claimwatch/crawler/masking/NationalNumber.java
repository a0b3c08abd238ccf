package org.claimwatch.crawler.masking;

import static org.claimwatch.crawler.masking.CheckDigits.digit;
import static org.claimwatch.crawler.masking.CheckDigits.luhn;
import static org.claimwatch.crawler.masking.CheckDigits.mod;
import static org.claimwatch.crawler.masking.CheckDigits.weighted;

import java.util.function.Predicate;

/**
 * The numbers under which states know people, as each state writes and checks them. Those of nine digits and more that
 * have check digits are recognised without their gaps too, those that have none only as they are written.
 */
enum NationalNumber {
    ARGENTINA(
            "(?:20|23|24|27)-?\\d{8}-?\\d",
            n -> {
                int check = 11 - weighted(n, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
                return (check == 11 ? 0 : check) == digit(n, 10);
            }),
    AUSTRALIA("[1-9]\\d{2} \\d{3} \\d{3}", n -> weighted(n, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0),
    AUSTRIA(
            "\\d{4} ?(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])\\d\\d",
            n -> weighted(n, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6) % 11 == digit(n, 3)),
    BELGIUM("\\d\\d\\.?[0-5]\\d\\.?[0-3]\\d-?\\d{3}[.-]?\\d\\d", NationalNumber::belgian),
    BRAZIL("\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d\\d", NationalNumber::brazilian),
    CANADA("[1-79]\\d{2}[ -]\\d{3}[ -]\\d{3}", n -> luhn(n)),
    CHILE("\\d{1,2}\\.?\\d{3}\\.?\\d{3}-[\\dkK]", NationalNumber::chilean),
    CHINA(
            "[1-9]\\d{5}(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dxX]",
            n -> "10X98765432".charAt(weighted(n, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2) % 11)
                    == n.charAt(17)),
    CZECHIA_SLOVAKIA("\\d\\d[0-35-8]\\d[0-3]\\d/\\d{4}", n -> mod(n, 11) == 0),
    DENMARK("(?:0[1-9]|[12]\\d|3[01])(?:0[1-9]|1[0-2])\\d\\d-\\d{4}", n -> true),
    FINLAND("[0-3]\\d[01]\\d{3}[-+A-FU-Y]\\d{3}[0-9A-FHJ-NPR-Y]", NationalNumber::finnish),
    FRANCE(
            "[12] ?\\d\\d ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d\\d|2[AB]) ?\\d{3} ?\\d{3} ?\\d\\d",
            NationalNumber::french),
    GERMANY_TAX("[1-9]\\d ?\\d{3} ?\\d{3} ?\\d{3}", CheckDigits::mod1110),
    GERMANY_PENSION("\\d\\d ?[0-3]\\d[01]\\d{3} ?[A-Z] ?\\d{3}", NationalNumber::germanPension),
    INDIA("[2-9]\\d{3}[ -]?\\d{4}[ -]?\\d{4}(?![ -]\\d)", CheckDigits::verhoeff),
    ITALY("[A-Z]{6}\\d\\d[A-EHLMPR-T]\\d\\d[A-Z]\\d{3}[A-Z]", NationalNumber::italian),
    JAPAN(
            "\\d{4}[ -]\\d{4}[ -]\\d{4}(?![ -]\\d)",
            n -> {
                int rest = weighted(n, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
                return (rest <= 1 ? 0 : 11 - rest) == digit(n, 11);
            }),
    KOREA("\\d\\d[01]\\d[0-3]\\d-[1-8]\\d{6}", n -> true),
    MEXICO("[A-Z]{4}\\d\\d[01]\\d[0-3]\\d[HMX][A-Z]{5}[A-Z0-9]\\d", n -> true),
    NETHERLANDS(
            "\\d{9}|\\d{4}\\.\\d{2}\\.\\d{3}",
            n -> weighted(n, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 && mod(n, 1000) != 0),
    NORWAY(
            "[0-7]\\d[0-59]\\d\\d\\d ?\\d{5}",
            n -> weighted(n, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
                    && weighted(n, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
    POLAND("\\d\\d[0-389]\\d[0-3]\\d{6}", n -> weighted(n, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0),
    PORTUGAL(
            "[1-3]\\d{2} ?\\d{3} ?\\d{3}",
            n -> {
                int rest = weighted(n, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
                return (rest <= 1 ? 0 : 11 - rest) == digit(n, 8);
            }),
    ROMANIA(
            "[1-8]\\d\\d[01]\\d[0-3]\\d{7}",
            n -> {
                int rest = weighted(n, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11;
                return (rest == 10 ? 1 : rest) == digit(n, 12);
            }),
    RUSSIA(
            "\\d{3}-\\d{3}-\\d{3}[ -]\\d\\d",
            n -> {
                int rest = weighted(n, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 101;
                return (rest == 100 ? 0 : rest) == mod(n.substring(9), 100);
            }),
    SOUTH_AFRICA("\\d\\d[01]\\d[0-3]\\d ?\\d{4} ?[012]\\d\\d", n -> luhn(n)),
    SPAIN("(?:\\d{8}|[XYZ]-?\\d{7})[ -]?[A-Z]", NationalNumber::spanish),
    SWEDEN("(?:19|20)?\\d\\d[01]\\d[0-9]\\d[-+]\\d{4}", n -> luhn(n.substring(n.length() - 10))),
    SWITZERLAND("756\\.?\\d{4}\\.?\\d{4}\\.?\\d\\d", n -> weighted(n, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0),
    TURKEY("[1-9]\\d{10}", NationalNumber::turkish),
    UNITED_KINGDOM("[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d\\d ?\\d\\d ?\\d\\d ?[A-D]", n -> true),
    UNITED_KINGDOM_HEALTH("\\d{3}[ -]\\d{3}[ -]\\d{4}", n -> weighted(n, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == 0),
    UNITED_STATES("(?!000|666|9)\\d{3}-(?!00)\\d\\d-(?!0000)\\d{4}", n -> true);

    private final NumberRule rule;

    NationalNumber(String shape, Predicate<String> check) {
        this.rule = NumberRule.of(shape, check);
    }

    String mask(String text) {
        return rule.mask(text);
    }

    /** Those born since 2000 count with a 2 in front. */
    private static boolean belgian(String n) {
        String number = n.substring(0, 9);
        int check = mod(n.substring(9), 100);
        return 97 - mod(number, 97) == check || 97 - mod("2" + number, 97) == check;
    }

    private static boolean brazilian(String n) {
        int first = weighted(n, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        int second = weighted(n, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) * 10 % 11 % 10;
        boolean allTheSame = n.chars().distinct().count() == 1;
        return !allTheSame && first == digit(n, 9) && second == digit(n, 10);
    }

    private static boolean chilean(String n) {
        int sum = 0;
        for (int i = 0; i < n.length() - 1; i++) {
            sum += digit(n, n.length() - 2 - i) * (i % 6 + 2);
        }
        return "0K987654321".charAt(sum % 11) == n.charAt(n.length() - 1);
    }

    private static boolean finnish(String n) {
        // the sign of the century may be a letter, which is no part of the number
        String digits = n.substring(0, 6) + n.substring(n.length() - 4, n.length() - 1);
        return "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt(mod(digits, 31)) == n.charAt(n.length() - 1);
    }

    /** Corsica's departments count as 19 and 18. */
    private static boolean french(String n) {
        String number = n.substring(0, 13).replace("2A", "19").replace("2B", "18");
        return number.chars().allMatch(Character::isDigit) && 97 - mod(number, 97) == mod(n.substring(13), 100);
    }

    private static boolean germanPension(String n) {
        int letter = n.charAt(8) - 'A' + 1;
        String digits = n.substring(0, 8) + "%02d".formatted(letter) + n.substring(9);
        int sum = 0;
        int[] weights = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
        for (int i = 0; i < weights.length; i++) {
            int product = digit(digits, i) * weights[i];
            sum += product / 10 + product % 10;
        }
        return sum % 10 == digit(digits, 12);
    }

    private static boolean italian(String n) {
        // what a letter or digit is worth in an odd place; in an even one it is worth its position
        int[] odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = n.charAt(i);
            int value = Character.isDigit(c) ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? odd[value] : value;
        }
        return 'A' + sum % 26 == n.charAt(15);
    }

    private static boolean spanish(String n) {
        int first = "XYZ".indexOf(n.charAt(0));
        String digits = first < 0 ? n.substring(0, 8) : first + n.substring(1, 8);
        return "TRWAGMYFPDXBNJZSQVHLCKE".charAt(mod(digits, 23)) == n.charAt(8);
    }

    private static boolean turkish(String n) {
        int odd = weighted(n, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        int even = weighted(n, 0, 1, 0, 1, 0, 1, 0, 1);
        int all = weighted(n, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        return Math.floorMod(odd * 7 - even, 10) == digit(n, 9) && all % 10 == digit(n, 10);
    }
}
