package org.claimwatch.crawler.extract;

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

    private static final Pattern COUNTDOWN = Pattern.compile(FLAGS
            + "(?:\\b\\d{1,3}\\s?(?:d(?:ays?)?|j(?:ours?)?)\\b[\\s:,]*\\d{1,2}\\s?h"
            + "|\\b\\d{1,3}:\\d{2}:\\d{2}:\\d{2}\\b|(?<!\\d[T ])\\b\\d{2,3}:\\d{2}:\\d{2}\\b"
            + "|\\b\\d{1,3}\\s?(?:days?|hours?|minutes?|jours?|heures?)\\s(?:left|remaining|restante?s?)"
            + "|\\b(?:in|within|dans|sous)\\s\\d{1,3}\\s(?:days?|hours?|jours?|heures?)"
            + "|\\btime\\s(?:left|remaining)\\b|\\btemps restant\\b)");

    /** A status stands alone; the same words in a sentence describe something else. */
    private static final int MAX_WORDS = 4;

    private StatusWords() {}

    /** The status that a text of its own states, or null where it is not one. */
    static @Nullable PostingStatus read(String text) {
        String plain = StoredText.plain(text);
        if (plain.length() > 40 || plain.split(" ").length > MAX_WORDS) {
            return null;
        }
        if (SOLD.matcher(plain).find()) {
            return PostingStatus.SOLD;
        }
        if (PUBLISHED.matcher(plain).find()) {
            return NOT_YET.matcher(plain).find() ? PostingStatus.ANNOUNCED : PostingStatus.PUBLISHED;
        }
        return AWAITED.matcher(plain).find() ? PostingStatus.COUNTDOWN : null;
    }

    /** Whether a text counts down to a time. */
    static boolean countsDown(String text) {
        return COUNTDOWN.matcher(text).find();
    }
}
