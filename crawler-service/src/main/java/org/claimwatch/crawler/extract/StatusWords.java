package org.claimwatch.crawler.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words in which postings say what has become of the data, in the languages of the sites. */
final class StatusWords {
    private static final String FLAGS = "(?iU)";

    private static final Pattern SOLD = Pattern.compile(
            FLAGS + "\\b(?:sold(?: out)?|vendue?s?|vendid[oa]s?|verkauft|vendut[oaie]|продан\\w{0,2})\\b|已售");
    private static final Pattern PUBLISHED = Pattern.compile(
            FLAGS
                    + "\\b(?:published|disclosed|leaked|released|dumped|evidence|full leak|full dump|publiée?s?|divulguée?s?|publicad[oa]s?|filtrad[oa]s?"
                    + "|veröffentlicht|pubblicat[oaie]|divulgad[oa]s?|vazad[oa]s?|опубликован\\w{0,2}|слит\\w{0,2})\\b|\\btime(?:['’]?s| is) up\\b|已公开|已发布");
    private static final Pattern AWAITED = Pattern.compile(
            FLAGS
                    + "\\b(?:countdown|pending|(?:coming )?soon|awaiting|waiting|negotiat\\w{1,8}|en attente|bientôt|compte à rebours|en espera|pronto|pendiente|wartend|ausstehend|em breve|скоро|ожида\\w{1,6})\\b");
    private static final Pattern NOT_YET =
            Pattern.compile(FLAGS + "\\b(?:not|un|non|pas|to be|will be|no|nicht|não|не)\\b");

    private static final Beginnings FLAG = new Beginnings(
            Pattern.compile(
                    FLAGS
                            + "[\\W_]*(?:(?:not|un|partially|fully|already|full|coming|all|data|new|free|paid|auction|company|is|will be|to be|publicly|the|time|was|has been) ?)*"
                            + "(?:published|publish|publication|publishing|leaked|encrypted|evidence|disclosed|disclosure|sold|sale|for sale|selling|paid|unpaid|active|inactive"
                            + "|closed?|open|opened|pending|soon|new|hot|bid|vip|expired|timer|negotiat\\w{1,8}|waiting|private|public|free|available|unavailable|online|offline"
                            + "|ended|finished|auction|locked|unlocked|updated?|uncategori[sz]ed|none|null|yes|no|n/?a|true|false|unknown|data|leaks?|dump|content"
                            + "|posts?|news|up|awaiting|countdown|stopped|released|completed?|in progress|progress|proof|announce[d]?|draft|archived?|pinned|featured|part ?\\d+"
                            + "|exclusive|loading|vendue?s?|publiée?s?|divulguée?s?|en attente|nouveau|bientôt|publicado|vendido|nuevo|pendiente|veröffentlicht|verkauft|neu"
                            + "|pubblicato|venduto|nuovo|опубликовано|продано|новое|скоро|已公开|已发布|已售)[\\W_]*(?:\\d{1,3}\\s?%)?[\\W_]*"));

    private static final Pattern COUNTDOWN = Pattern.compile("(?iu)(?<![\\p{L}\\d.,:-])\\d{1,3}"
            + "(?:\\s?(?:d(?:ays?)?|j(?:ours?)?|t(?:age?)?|día?s?|giorni|dias?|дн\\p{L}{0,3})[\\s:,.]{0,3}\\d{1,2}\\s?(?:h|std|ч)"
            + "|:\\d{2}:\\d{2}:\\d{2}|(?<=\\d{2})(?<!\\d[T ]\\d{2}):\\d{2}:\\d{2}"
            + "|\\s(?:days?|hours?|minutes?|weeks?|months?|years?|jours?|heures?|tage?|stunden|días|horas|giorni|ore|dias|дней|дня|часов)\\s(?:left|remaining|ago|to go|restante?s?|übrig|rimanent[ei]|осталось|назад)"
            + "|(?<=(?:in|within|dans|sous|en|noch|через)\\s\\d{1,3})\\s(?:days?|hours?|jours?|heures?|días|horas|tagen?|stunden|дн\\p{L}{0,3}|час\\p{L}{0,3})"
            + "|(?<=(?:осталось:?|quedan|noch|restam)\\s\\d{1,3})\\s(?:дн\\p{L}{0,3}|días|tage|dias))");
    private static final Pattern AGO = Pattern.compile("(?iU)\\b(?:ago|назад)\\b");
    private static final Beginnings RUNNING_OUT = new Beginnings(
            Pattern.compile(
                    "(?iU)\\btime (?:left|remaining)\\b|\\btemps restant\\b|\\btiempo restante\\b|\\bverbleibende zeit\\b|\\btempo (?:rimanente|restante)\\b|до публикации"));
    private static final Beginnings STATED = new Beginnings(
            Pattern.compile(
                    FLAGS
                            + "\\[?\\(?\\b(?:updated?|disclosed|published|sold(?: out)?|full leak|time(?:['’]?s| is) up|part ?\\d{1,3}|\\d{1,3}\\s?%|vendue?s?|publiée?s?)\\b\\)?]?"));

    /** How the names of units of time begin, in the languages above. */
    private static final String UNITS_OF_TIME = "djtghsmwyo";

    /** A status stands alone; the same words in a sentence describe something else. */
    private static final int MAX_WORDS = 4;

    private static final int MAX_LENGTH = 42;

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

    /** Whether a text says nothing but in which state something is. */
    static boolean isFlag(String text) {
        return text.length() <= MAX_LENGTH && mayBeFlag(text) && FLAG.matches(text);
    }

    /** A look that is cheap: the only numbers beside a state are those of parts and hundredths. */
    private static boolean mayBeFlag(String text) {
        return !Digits.areIn(text)
                || text.indexOf('%') > 0
                || text.toLowerCase(Locale.ROOT).contains("part");
    }

    /** Whether a text counts, to a time or from one. */
    static boolean countsDown(String text) {
        boolean isShort = text.length() <= 200;
        if (!isShort && !Digits.areIn(text)) {
            return false;
        }
        return mayCount(text) && COUNTDOWN.matcher(text).find() || isShort && RUNNING_OUT.find(text);
    }

    /** A look that is cheap: whether a number is followed by what may be a unit of time, or the minutes. */
    private static boolean mayCount(String text) {
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            if (before >= '0' && before <= '9') {
                int at = text.charAt(i) <= ' ' && i + 1 < text.length() ? i + 1 : i;
                char c = text.charAt(at);
                if (c >= 0x80 || c == ':' || UNITS_OF_TIME.indexOf(c | 0x20) >= 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it counts from a time that is over: "3 days ago". */
    static boolean isOver(String text) {
        return AGO.matcher(text).find();
    }

    /** The words in a title or a flag that say a state, as they stand there. */
    static java.util.List<String> statedIn(String text) {
        if (text.indexOf('%') < 0 && !STATED.mayBeIn(text)) {
            return java.util.List.of();
        }
        return STATED.pattern()
                .matcher(text)
                .results()
                .map(found -> found.group().replaceAll("[\\[\\]()]", ""))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }
}
