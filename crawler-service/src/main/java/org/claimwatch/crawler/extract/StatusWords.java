package org.claimwatch.crawler.extract;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words in which postings say what has become of the data. English and French. */
final class StatusWords {
    private static final String FLAGS = "(?iU)";

    private static final Pattern SOLD = Pattern.compile(FLAGS + "\\b(?:sold(?: out)?|vendue?s?)\\b");
    private static final Pattern PUBLISHED = Pattern.compile(
            FLAGS
                    + "\\b(?:published|disclosed|leaked|released|dumped|evidence|full leak|publiée?s?|divulguée?s?|time is up)\\b");
    private static final Pattern AWAITED = Pattern.compile(
            FLAGS + "\\b(?:countdown|pending|soon|awaiting|negotiat\\w{1,8}|en attente|bientôt|compte à rebours)\\b");
    private static final Pattern NOT_YET = Pattern.compile(FLAGS + "\\b(?:not|un|non|pas|to be|will be)\\b");

    private static final Pattern COUNTDOWN = Pattern.compile("(?iu)(?<![\\p{L}\\d.,:-])\\d{1,3}"
            + "(?:\\s?(?:d(?:ays?)?|j(?:ours?)?)[\\s:,]{1,3}\\d{1,2}\\s?h"
            + "|:\\d{2}:\\d{2}:\\d{2}|(?<=\\d{2})(?<!\\d[T ]\\d{2}):\\d{2}:\\d{2}"
            + "|\\s(?:days?|hours?|minutes?|jours?|heures?)\\s(?:left|remaining|restante?s?)"
            + "|(?<=(?:in|within|dans|sous)\\s\\d{1,3})\\s(?:days?|hours?|jours?|heures?))");
    private static final List<String> RUNNING_OUT = List.of("time left", "time remaining", "temps restant");

    /** A status stands alone; the same words in a sentence describe something else. */
    private static final int MAX_WORDS = 4;

    private static final int MAX_LENGTH = 40;

    private StatusWords() {}

    /** The status that a text of its own states, or null where it is not one. */
    static @Nullable PostingStatus read(String text) {
        if (text.length() > MAX_LENGTH || text.split(" ").length > MAX_WORDS) {
            return null;
        }
        if (SOLD.matcher(text).find()) {
            return PostingStatus.SOLD;
        }
        if (PUBLISHED.matcher(text).find()) {
            return NOT_YET.matcher(text).find() ? PostingStatus.ANNOUNCED : PostingStatus.PUBLISHED;
        }
        return AWAITED.matcher(text).find() ? PostingStatus.COUNTDOWN : null;
    }

    /** Whether a text counts down to a time. */
    static boolean countsDown(String text) {
        if (Digits.areIn(text) && COUNTDOWN.matcher(text).find()) {
            return true;
        }
        String folded = text.toLowerCase(Locale.ROOT);
        return RUNNING_OUT.stream().anyMatch(folded::contains);
    }
}
