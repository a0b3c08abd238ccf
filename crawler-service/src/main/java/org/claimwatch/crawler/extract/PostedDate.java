package org.claimwatch.crawler.extract;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a date in a text, in the forms that sites use: 2026-03-02T09:14:07Z, 2026-03-02 09:14, 02.03.2026, 02/03/26,
 * 2 mars 2026, March 2nd, 2026, Mar 2 14:30, 2 марта, 2026年3月2日, Mar 2026. A date without a zone is taken for UTC, one
 * without a time for midnight, one without a day for the first of the month. Of 02/03/2026 the first number is the day,
 * as nearly everywhere, unless it cannot be. A date without a year is the nearest that is no more than a month ahead.
 *
 * @param year or 0 where the text has none
 * @param time as the text has it, in the zone
 * @param start where in the text it begins
 * @param end where in the text it ends
 */
record PostedDate(int year, int month, int day, LocalTime time, ZoneOffset zone, int start, int end) {
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("ene", 1),
            Map.entry("gen", 1),
            Map.entry("янв", 1),
            Map.entry("feb", 2),
            Map.entry("fev", 2),
            Map.entry("фев", 2),
            Map.entry("mar", 3),
            Map.entry("mär", 3),
            Map.entry("mrz", 3),
            Map.entry("мар", 3),
            Map.entry("apr", 4),
            Map.entry("avr", 4),
            Map.entry("abr", 4),
            Map.entry("апр", 4),
            Map.entry("may", 5),
            Map.entry("mai", 5),
            Map.entry("mag", 5),
            Map.entry("май", 5),
            Map.entry("мая", 5),
            Map.entry("jun", 6),
            Map.entry("juin", 6),
            Map.entry("giu", 6),
            Map.entry("июн", 6),
            Map.entry("jul", 7),
            Map.entry("juil", 7),
            Map.entry("lug", 7),
            Map.entry("июл", 7),
            Map.entry("aug", 8),
            Map.entry("aou", 8),
            Map.entry("ago", 8),
            Map.entry("авг", 8),
            Map.entry("sep", 9),
            Map.entry("set", 9),
            Map.entry("сен", 9),
            Map.entry("oct", 10),
            Map.entry("okt", 10),
            Map.entry("ott", 10),
            Map.entry("out", 10),
            Map.entry("окт", 10),
            Map.entry("nov", 11),
            Map.entry("ноя", 11),
            Map.entry("dec", 12),
            Map.entry("dez", 12),
            Map.entry("dic", 12),
            Map.entry("дек", 12));

    private static final String MONTH =
            "(jan|ene|gen|янв|feb|f[eé]v|фев|m[aä]r|mrz|мар|apr|avr|abr|апр|ma[iyg]|ма[йя]|juin|jun|giu|июн|juil|jul|lug|июл"
                    + "|ao[uû]|aug|ago|авг|sep|set|сен|o[ck]t|ott|out|окт|nov|ноя|d[eé]c|dez|dic|дек)\\p{L}{0,7}\\.?";
    private static final String TIME =
            "(?:[T,\\s]{1,3}(?:at\\s|à\\s|um\\s)?-?\\s?(\\d{1,2})[:hH](\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?(\\s?[AaPp][Mm])?\\s?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?";
    private static final String YEAR = "((?:19|20)\\d{2})";
    private static final String BEFORE = "(?<![\\d./-])";
    private static final String AFTER = "(?![\\d])";

    private static final Pattern YEAR_FIRST =
            Pattern.compile(BEFORE + YEAR + "(?:[-/.]|年)\\s?(\\d{1,2})(?:[-/.]|月)\\s?(\\d{1,2})日?" + AFTER + TIME);
    private static final Pattern NUMBERS =
            Pattern.compile(BEFORE + "(\\d{1,2})[-/.](\\d{1,2})[-/.](" + YEAR + "|\\d{2})(?![\\d./-])" + TIME);
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?iu)" + BEFORE + "(\\d{1,2})(?:st|nd|rd|th|er|º)?[\\s.,-]{1,3}(?:de\\s|of\\s)?" + MONTH
                    + "(?![\\p{L}])(?:[\\s,'’-]{0,3}(?:de\\s|del\\s)?" + YEAR + AFTER + ")?" + TIME);
    private static final Pattern MONTH_DAY = Pattern.compile("(?iu)(?<!\\p{L})" + MONTH
            + "[\\s-]{1,2}(\\d{1,2})(?:st|nd|rd|th)?" + AFTER + "(?:,?[\\s-]{1,2}" + YEAR + AFTER + ")?" + TIME);
    private static final Pattern MONTH_ONLY =
            Pattern.compile("(?iu)(?<!\\p{L})" + MONTH + "[\\s,]{1,2}" + YEAR + AFTER);

    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");

    private static final Beginnings OF_MONTH = new Beginnings(Pattern.compile("(?iu)" + MONTH));

    /** Longer texts are prose, and a date in prose is not the posting's. */
    private static final int LOOKED_AT = 200;

    /** A date without a year that is this far ahead was last year's: groups rarely give more than three weeks. */
    private static final Duration AHEAD = Duration.ofDays(31);

    /** The first date in the text, or null. */
    static @Nullable PostedDate find(String text) {
        if (!Digits.areIn(text)) {
            return null;
        }
        String head = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        boolean numbers = mayBeNumbers(head);
        PostedDate found =
                numbers ? first(head, YEAR_FIRST, m -> date(m, number(m, 1), number(m, 2), number(m, 3), 4)) : null;
        if (found == null && numbers) {
            found = first(head, NUMBERS, PostedDate::numbers);
        }
        if (found == null && OF_MONTH.mayBeIn(head)) {
            found = first(head, DAY_MONTH, m -> date(m, yearOr0(m, 3), month(m.group(2)), number(m, 1), 4));
            found = found != null && found.year != 0
                    ? found
                    : firstOf(
                            first(head, MONTH_DAY, m -> date(m, yearOr0(m, 3), month(m.group(1)), number(m, 2), 4)),
                            found);
            found = found != null
                    ? found
                    : first(head, MONTH_ONLY, m -> date(m, number(m, 2), month(m.group(1)), 1, 0));
        }
        return found;
    }

    /** A look that is cheap: whether what parts a year, a month and a day stands between two digits. */
    private static boolean mayBeNumbers(String text) {
        for (int i = 1; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '-' || c == '/' || c == '.' || c == '年') && Character.isDigit(text.charAt(i - 1))) {
                char next = text.charAt(i + 1);
                if (Character.isDigit(next) || next <= ' ' || next >= 0x80) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The instant that a text names, or null; also a number of seconds or milliseconds since 1970, as JSON has them. */
    static @Nullable Instant read(String text, Instant now) {
        PostedDate found = find(text);
        if (found != null) {
            return found.at(now);
        }
        if (!EPOCH.matcher(text).matches()) {
            return null;
        }
        long number = Long.parseLong(text);
        return text.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    /** Whether a text names an instant, as a date or as a number of seconds or milliseconds since 1970. */
    static boolean isIn(String text) {
        return read(text, Instant.EPOCH) != null;
    }

    /** @param now tells which year is meant where none is named */
    @Nullable
    Instant at(Instant now) {
        int meant = year != 0 ? year : now.atOffset(zone).getYear() + 1;
        for (int candidate = meant; candidate >= meant - (year != 0 ? 0 : 2); candidate--) {
            try {
                Instant at = LocalDate.of(candidate, month, day).atTime(time).toInstant(zone);
                if (year != 0 || !at.isAfter(now.plus(AHEAD))) {
                    return at;
                }
            } catch (DateTimeException e) {
                // the 29th of February is not in every year
            }
        }
        return null;
    }

    private interface Reading {
        @Nullable
        PostedDate of(MatchResult match);
    }

    private static @Nullable PostedDate firstOf(@Nullable PostedDate a, @Nullable PostedDate b) {
        return a == null || b != null && b.start < a.start ? b : a;
    }

    private static @Nullable PostedDate first(String text, Pattern pattern, Reading reading) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            PostedDate date = reading.of(matcher);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable PostedDate numbers(MatchResult m) {
        int year = m.group(3).length() == 2 ? 2000 + number(m, 3) : number(m, 3);
        boolean monthFirst = number(m, 1) <= 12 && number(m, 2) > 12;
        return monthFirst ? date(m, year, number(m, 1), number(m, 2), 5) : date(m, year, number(m, 2), number(m, 1), 5);
    }

    /** @param time the group of the hour, 0 for none */
    private static @Nullable PostedDate date(MatchResult m, int year, int month, int day, int time) {
        try {
            LocalDate.of(year == 0 ? 2024 : year, month, day); // the 31st of February is no date
            LocalTime at = time == 0 || m.group(time) == null ? LocalTime.MIDNIGHT : time(m, time);
            return new PostedDate(
                    year, month, day, at, time == 0 ? ZoneOffset.UTC : zone(m.group(time + 4)), m.start(), m.end());
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalTime time(MatchResult m, int hourGroup) {
        int hour = number(m, hourGroup);
        String half = m.group(hourGroup + 3);
        if (half != null && hour <= 12) {
            hour = hour % 12 + (half.strip().toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        return LocalTime.of(
                hour, number(m, hourGroup + 1), m.group(hourGroup + 2) == null ? 0 : number(m, hourGroup + 2));
    }

    private static ZoneOffset zone(@Nullable String zone) {
        boolean utc = zone == null || !zone.startsWith("+") && !zone.startsWith("-");
        return utc ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private static int month(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replace('é', 'e').replace('û', 'u');
        return MONTHS.getOrDefault(plain, 0);
    }

    private static int yearOr0(MatchResult m, int group) {
        return m.group(group) == null ? 0 : number(m, group);
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
