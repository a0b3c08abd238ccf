package org.claimwatch.crawler.extract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a date in a text, in the forms that sites use: 2026-03-02T09:14:07Z, 2026-03-02 09:14, 02.03.2026, 02/03/2026,
 * 2 mars 2026, March 2nd, 2026, Mar 2 2026 14:30. A date without a zone is taken for UTC, one without a time for
 * midnight. Of 02/03/2026 the first number is the day, as nearly everywhere, unless it cannot be.
 *
 * @param at the instant it names
 * @param start where in the text it begins
 * @param end where in the text it ends
 */
record PostedDate(Instant at, int start, int end) {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("fev", 2),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("avr", 4),
            Map.entry("apr", 4),
            Map.entry("mai", 5),
            Map.entry("may", 5),
            Map.entry("juin", 6),
            Map.entry("jun", 6),
            Map.entry("juil", 7),
            Map.entry("jul", 7),
            Map.entry("aou", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final String MONTH =
            "(jan|f[eé]v|feb|mar|avr|apr|mai|may|juin|jun|juil|jul|ao[uû]|aug|sep|oct|nov|d[eé]c)"
                    + "[\\p{L}]{0,7}\\.?";
    private static final String TIME =
            "(?:[T,\\s]+(?:at\\s|à\\s)?\\s?(\\d{1,2})[:hH](\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?)?";
    private static final String ZONE = "(Z|[+-]\\d{2}:?\\d{2})?";
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final String BEFORE = "(?<![\\d./-])";
    private static final String AFTER = "(?![\\d])";

    private static final Pattern YEAR_FIRST =
            Pattern.compile(BEFORE + YEAR + "[-/.](\\d{1,2})[-/.](\\d{1,2})" + AFTER + TIME + ZONE);
    private static final Pattern DAY_FIRST =
            Pattern.compile(BEFORE + "(\\d{1,2})[-/.](\\d{1,2})[-/.]" + YEAR + AFTER + TIME);
    private static final Pattern DAY_MONTH = Pattern.compile("(?iu)" + BEFORE
            + "(\\d{1,2})(?:st|nd|rd|th|er)?[\\s.,-]+(?:de\\s)?" + MONTH + "[\\s,-]*" + YEAR + AFTER + TIME);
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?iu)(?<!\\p{L})" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR + AFTER + TIME);

    /** Longer texts are prose, and a date in prose is not the posting's. */
    private static final int LOOKED_AT = 200;

    /** The first date in the text, or null. */
    static @Nullable PostedDate find(String text) {
        if (!Digits.areIn(text)) {
            return null;
        }
        String head = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        PostedDate found = first(head, YEAR_FIRST, m -> date(m, 1, number(m, 2), 3, 4));
        if (found == null) {
            found = first(head, DAY_FIRST, PostedDate::dayFirst);
        }
        if (found == null) {
            found = first(head, DAY_MONTH, m -> date(m, 3, month(m.group(2)), 1, 4));
        }
        return found != null ? found : first(head, MONTH_DAY, m -> date(m, 3, month(m.group(1)), 2, 4));
    }

    /** The date that a text names, or null; also a number of seconds or milliseconds since 1970, as JSON has them. */
    static @Nullable Instant read(String text) {
        PostedDate found = find(text);
        if (found != null) {
            return found.at;
        }
        if (text.matches("1\\d{9}")) {
            return Instant.ofEpochSecond(Long.parseLong(text));
        }
        return text.matches("1\\d{12}") ? Instant.ofEpochMilli(Long.parseLong(text)) : null;
    }

    private interface Reading {
        @Nullable
        Instant of(MatchResult match);
    }

    private static @Nullable PostedDate first(String text, Pattern pattern, Reading reading) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Instant at = reading.of(matcher);
            if (at != null) {
                return new PostedDate(at, matcher.start(), matcher.end());
            }
        }
        return null;
    }

    private static @Nullable Instant dayFirst(MatchResult m) {
        boolean monthFirst = number(m, 1) <= 12 && number(m, 2) > 12;
        return monthFirst ? date(m, 3, number(m, 1), 2, 4) : date(m, 3, number(m, 2), 1, 4);
    }

    private static @Nullable Instant date(MatchResult m, int year, int month, int day, int time) {
        try {
            LocalDate date = LocalDate.of(number(m, year), month, number(m, day));
            if (m.group(time) == null) {
                return date.atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            int second = m.group(time + 2) == null ? 0 : number(m, time + 2);
            LocalDateTime at = date.atTime(LocalTime.of(number(m, time), number(m, time + 1), second));
            String zone = m.groupCount() > time + 2 ? m.group(time + 3) : null;
            return zone == null ? at.toInstant(ZoneOffset.UTC) : at.toInstant(ZoneOffset.of(zone));
        } catch (DateTimeException e) {
            return null; // the 31st of February is no date
        }
    }

    private static int month(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('é', 'e').replace('û', 'u');
        return MONTHS.getOrDefault(plain, 0);
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
