package org.claimwatch.crawler.extract;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads how much time a countdown says is left: 3d 04h 12m 09s, 02:11:44:10, 5 days left, noch 3 Tage, 2 j 4 h, осталось 3 дня.
 * What is counted in days is as exact as that.
 */
final class Countdown {
    /** No group gives anybody longer; it is the number of something else. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:])(?:(\\d{1,3})\\s?:\\s?)?(\\d{1,3})\\s?:\\s?(\\d{2})\\s?:\\s?(\\d{2})(?![\\d:])");

    private static final Pattern UNIT = Pattern.compile("(?iu)(?<![\\p{L}\\d.,])(\\d{1,4})\\s?(?:"
            + "(?<weeks>w|wks?|weeks?|semaines?|wochen?|semanas?|settiman[ae]|недел\\p{L}{1,2}|周)"
            + "|(?<days>d|days?|j|jours?|t|tagen?|tage?|d[ií]as?|giorn[io]|д|дн|дн[ея]й?|день|天|日)"
            + "|(?<hours>h|hrs?|hours?|heures?|std|stunden?|horas?|or[ae]|ч|час\\p{L}{0,2}|小?时)"
            + "|(?<minutes>m|mins?|minutes?|minuten?|minutos?|minuti|м|мин\\p{L}{0,3}|分钟?)"
            + "|(?<seconds>s|secs?|seconds?|secondes?|sekunden?|segundos?|second[io]|с|сек\\p{L}{0,4}|秒)"
            + ")\\.?(?![\\p{L}])");

    private Countdown() {}

    /** Null where the text counts nothing down, or the time is over. */
    static @Nullable Duration left(String text) {
        if (!Digits.areIn(text) || StatusWords.isOver(text)) {
            return null;
        }
        Duration left = units(text).plus(clock(text));
        return left.isPositive() && left.compareTo(LONGEST) <= 0 ? left : null;
    }

    private static Duration units(String text) {
        Duration sum = Duration.ZERO;
        Matcher unit = UNIT.matcher(text);
        int parts = 0;
        while (unit.find()) {
            sum = sum.plus(Integer.parseInt(unit.group(1)) * seconds(unit), ChronoUnit.SECONDS);
            parts++;
        }
        return parts > 5 ? Duration.ZERO : sum; // a text about several times counts none of them down
    }

    private static long seconds(Matcher unit) {
        if (unit.group("weeks") != null) {
            return 7 * 24 * 3600L;
        }
        if (unit.group("days") != null) {
            return 24 * 3600L;
        }
        if (unit.group("hours") != null) {
            return 3600L;
        }
        return unit.group("minutes") != null ? 60L : 1L;
    }

    private static Duration clock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.find()) {
            return Duration.ZERO;
        }
        long days = clock.group(1) == null ? 0 : Long.parseLong(clock.group(1));
        return Duration.ofDays(days)
                .plusHours(Long.parseLong(clock.group(2)))
                .plusMinutes(Long.parseLong(clock.group(3)))
                .plusSeconds(Long.parseLong(clock.group(4)));
    }
}
