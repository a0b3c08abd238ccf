package org.claimwatch.crawler.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads how much data a posting says there is: 30 GB, 1,2 To, 512Mo, 1.5 TiB, 1 200 GB, 40 гб, 2 terabytes. Units are
 * decimal, as the posters round anyway, unless they have an i. "150.000 files" is no size.
 */
final class PostedSize {
    private static final Map<String, Integer> UNITS =
            Map.of("k", 1, "m", 2, "g", 3, "t", 4, "p", 5, "к", 1, "м", 2, "г", 3, "т", 4);

    private static final Pattern SIZE = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d.,])(\\d{1,3}(?:[ \\u00A0\\u202F,]\\d{3}){1,3}(?![,.]?\\d)|\\d{1,12}(?:[.,]\\d{1,3})?)\\+?\\s?"
                    + "(?:([kmgtp])(i?)(?:bytes?|b|o)|(kilo|mega|giga|tera|peta)(?:bytes?|octets?)|([кмгт])б)(?![\\p{L}\\d])");

    private PostedSize() {}

    /** The first size in the text in bytes, or null where there is none. */
    static @Nullable Long read(String text) {
        if (!Digits.areIn(text)) {
            return null;
        }
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String number = matcher.group(1);
        boolean grouped =
                number.matches("\\d{1,3}(?:[ \\u00A0\\u202F,]\\d{3})+") && !number.matches("\\d{1,3},\\d{3}|0.*")
                        || number.matches("[1-9]\\d{0,2}[ \\u00A0\\u202F]\\d{3}.*");
        String plain = grouped ? number.replaceAll("\\D", "") : number.replace(',', '.');
        String unit = matcher.group(2) != null
                ? matcher.group(2)
                : matcher.group(4) != null ? matcher.group(4).substring(0, 1) : matcher.group(5);
        long base = matcher.group(3) == null || matcher.group(3).isEmpty() ? 1000 : 1024;
        return new BigDecimal(plain)
                .multiply(BigDecimal.valueOf(base).pow(UNITS.get(unit.toLowerCase(Locale.ROOT))))
                .setScale(0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValue();
    }

    /** A look that is cheap: whether a number is followed by what a unit may begin with. */
    private static boolean mayBeIn(String text) {
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            if (before >= '0' && before <= '9') {
                int at = i;
                at += text.charAt(at) == '+' ? 1 : 0;
                at += at < text.length() && text.charAt(at) <= ' ' ? 1 : 0;
                if (at < text.length() && (text.charAt(at) >= 0x80 || "kmgtp".indexOf(text.charAt(at) | 0x20) >= 0)) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isIn(String text) {
        return mayBeIn(text) && SIZE.matcher(text).find();
    }
}
