package org.claimwatch.crawler.extract.profile;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a site writes its dates.
 *
 * @param zone of dates that name none
 */
public record DateRule(DateTimeFormatter format, ZoneId zone) {
    static final int MAX_FORMAT = 60;

    /** A date without a year that is this far ahead was last year's: groups rarely give more than three weeks. */
    private static final Duration AHEAD = Duration.ofDays(31);

    /**
     * @param format as of {@link DateTimeFormatter}: {@code d MMMM yyyy HH:mm}
     * @param language of its months, ISO 639
     * @throws IllegalArgumentException saying what is wrong with the format
     */
    static DateRule of(String format, String language, ZoneId zone) {
        if (format.isBlank() || format.length() > MAX_FORMAT) {
            throw new IllegalArgumentException("must have 1 to " + MAX_FORMAT + " characters");
        }
        return new DateRule(
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(format)
                        .toFormatter(Locale.of(language)),
                zone);
    }

    static boolean isLanguage(String language) {
        return Arrays.asList(Locale.getISOLanguages()).contains(language);
    }

    /**
     * The instant that a text names in this format; null where it does not. Without a year it is the nearest that is no more
     * than a month ahead, without a time midnight.
     */
    @Nullable
    Instant read(String text, Instant now) {
        try {
            TemporalAccessor parsed = format.parse(text.strip());
            LocalTime time = parsed.query(TemporalQueries.localTime());
            ZoneOffset offset = parsed.query(TemporalQueries.offset());
            ZoneId at = offset == null ? zone : offset;
            LocalDate date = parsed.query(TemporalQueries.localDate());
            LocalTime then = time == null ? LocalTime.MIDNIGHT : time;
            return date != null ? date.atTime(then).atZone(at).toInstant() : withYear(parsed, then, at, now);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable Instant withYear(TemporalAccessor parsed, LocalTime time, ZoneId zone, Instant now) {
        int month = parsed.get(ChronoField.MONTH_OF_YEAR);
        int day = parsed.get(ChronoField.DAY_OF_MONTH);
        int next = now.atZone(zone).getYear() + 1;
        for (int year = next; year > next - 3; year--) {
            try {
                Instant at =
                        LocalDate.of(year, month, day).atTime(time).atZone(zone).toInstant();
                if (!at.isAfter(now.plus(AHEAD))) {
                    return at;
                }
            } catch (DateTimeException e) {
                // the 29th of February is not in every year
            }
        }
        return null;
    }
}
