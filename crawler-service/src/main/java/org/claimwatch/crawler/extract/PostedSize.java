package org.claimwatch.crawler.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads how much data a posting says there is: 30 GB, 1,2 To, 512Mo, 1.5 TiB, 1 200 GB. Units are decimal, as the posters
 * round anyway, unless they have an i. "150.000 files" is no size.
 */
final class PostedSize {
    private static final Map<String, Long> UNITS = Map.of("k", 1L, "m", 2L, "g", 3L, "t", 4L, "p", 5L);

    private static final Pattern SIZE = Pattern.compile(
            "(?iu)(?<![\\p{L}\\d.,])(\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3}){1,3}|\\d{1,12}(?:[.,]\\d{1,3})?)\\s?([kmgtp])(i?)(?:bytes?|b|o)(?![\\p{L}\\d])");

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
        String number = matcher.group(1).replaceAll("[ \\u00A0\\u202F]", "").replace(',', '.');
        long base = matcher.group(3).isEmpty() ? 1000 : 1024;
        int power = UNITS.get(matcher.group(2).toLowerCase(Locale.ROOT)).intValue();
        return new BigDecimal(number)
                .multiply(BigDecimal.valueOf(base).pow(power))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
    }

    static boolean isIn(String text) {
        return Digits.areIn(text) && SIZE.matcher(text).find();
    }
}
