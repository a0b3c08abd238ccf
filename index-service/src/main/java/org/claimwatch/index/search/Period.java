package org.claimwatch.index.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time in UTC.
 *
 * @param from included
 * @param to excluded
 */
public record Period(Instant from, Instant to) {
    private static final Pattern FORM = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

    /** A year, a month or a day as ISO 8601 writes them, or an RFC 3339 time, which is a stretch of no length. */
    public static Optional<Period> read(String text) {
        try {
            Matcher matcher = FORM.matcher(text);
            if (!matcher.matches()) {
                Instant time = Instant.parse(text);
                boolean fourDigitYear = time.toString().matches("[0-9]{4}-.*"); // Elasticsearch reads no others
                return fourDigitYear ? Optional.of(new Period(time, time)) : Optional.empty();
            }
            return Optional.of(
                    of(Integer.parseInt(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static Period of(int year, @Nullable Integer month, @Nullable Integer day) {
        LocalDate first = LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
        LocalDate next = day != null ? first.plusDays(1) : month != null ? first.plusMonths(1) : first.plusYears(1);
        LocalDate end = next.getYear() > 9999 ? first : next;
        return new Period(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                end.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
