package org.claimwatch.crawler.extract;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a line of text is by its own looks. What is none of the others can be a name. */
enum TextKind {
    DATE,
    COUNTDOWN,
    SIZE,
    /** A number, with or without a unit or a currency. */
    NUMBER,
    DOMAIN,
    URL,
    STATUS,
    /** Names a field whose value follows. */
    LABEL,
    /** What a button says. */
    ACTION,
    /** The name of a file, a hash, a mail address: something that is not kept. */
    PRIVATE,
    PROSE,
    NAME;

    private static final String FLAGS = "(?iU)";

    private static final Pattern NUMBER_WITH_UNIT = Pattern.compile(FLAGS
            + "[\\W_]*\\d[\\d.,\\s'%+/:-]{0,30}\\s?(?:k|m|b|bn|million|billion|usd|eur|btc|xmr|views?|vues)?[\\W_]*");
    private static final Pattern HOST =
            Pattern.compile(FLAGS + "(?:www\\.)?(?:[\\p{L}\\d](?:[\\p{L}\\d-]{0,62})\\.){1,5}\\p{L}{2,18}/?");
    private static final Pattern URL_ALONE = Pattern.compile(FLAGS + "(?:https?|hxxps?)://\\S{3,}");
    private static final Pattern FILE = Pattern.compile(FLAGS
            + ".{0,80}\\.(?:zip|rar|7z|gz|tgz|tar|pdf|docx?|xlsx?|txt|csv|sql|bak|jpe?g|png|torrent|mp4|eml|pst)");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{16,}|[A-Za-z0-9+/=_]{40,}");
    private static final Pattern MAIL = Pattern.compile("\\S{1,64}@\\S{1,255}");
    private static final Pattern BUTTON = Pattern.compile(FLAGS
            + "[\\W_]*(?:read (?:more|post|full)|continue(?: reading)?|learn more|show(?: more| all)?|view(?: .{0,20})?"
            + "|more(?: info| details)?|details?|download(?: .{0,20})?|open|browse|visit(?: .{0,14})?|see (?:more|all)|click here"
            + "|next|prev(?:ious)?|back|home|main|contacts?(?: us)?|about(?: us)?|news|blog|rules|faq|search|log ?in|sign in|register"
            + "|menu|mirrors?|telegram|rss|archives?|lire(?: la suite| plus)?|voir(?: .{0,20})?|en savoir plus|plus|suite"
            + "|suivante?|précédente?|retour|accueil|télécharger|à propos|connexion|recherche|règles)[\\W_\\d]*");
    /** Words that stand about a date and add nothing to it. */
    private static final Pattern ABOUT_A_DATE = Pattern.compile(
            FLAGS
                    + "\\b(?:posted|published|updated|created|added|on|at|by|date|am|pm|utc|gmt|deadline|until|publiée?|ajoutée?|le|à|du)\\b|[\\W\\d_]");

    private static final int MAX_NAME = 120;
    private static final int MAX_NAME_WORDS = 14;

    static TextKind of(String text) {
        if (text.length() > MAX_NAME && text.indexOf(' ') >= 0) {
            return PROSE;
        }
        if (MAIL.matcher(text).matches()
                || FILE.matcher(text).matches()
                || HASH.matcher(text).matches()) {
            return PRIVATE;
        }
        if (isDate(text)) {
            return DATE;
        }
        TextKind amount = amount(text);
        if (amount != null) {
            return amount;
        }
        if (HOST.matcher(text).matches()) {
            return text.toLowerCase(Locale.ROOT).contains(".onion") ? PRIVATE : DOMAIN;
        }
        return URL_ALONE.matcher(text).matches() ? URL : words(text);
    }

    private static @Nullable TextKind amount(String text) {
        if (text.length() <= 40 && StatusWords.countsDown(text)) {
            return COUNTDOWN;
        }
        if (text.length() <= 40 && PostedSize.isIn(text)) {
            return SIZE;
        }
        boolean nothingToRead = text.codePoints().noneMatch(Character::isLetterOrDigit);
        return nothingToRead || NUMBER_WITH_UNIT.matcher(text).matches() ? NUMBER : null;
    }

    private static TextKind words(String text) {
        boolean asksForValue = text.endsWith(":") && text.length() <= 30;
        if (!asksForValue && StatusWords.read(text) != null) {
            return STATUS;
        }
        if (asksForValue || FieldName.of(text) != null) {
            return LABEL;
        }
        if (BUTTON.matcher(text).matches()) {
            return ACTION;
        }
        int words = text.split(" ", MAX_NAME_WORDS + 2).length;
        boolean sentence = words > 7 && (text.endsWith(".") || text.endsWith("…") || text.contains(". "));
        return sentence || words > MAX_NAME_WORDS || text.length() > MAX_NAME ? PROSE : NAME;
    }

    private static boolean isDate(String text) {
        if (text.length() > 60) {
            return false;
        }
        PostedDate date = PostedDate.find(text);
        if (date == null) {
            return false;
        }
        String rest = text.substring(0, date.start()) + " " + text.substring(date.end());
        return ABOUT_A_DATE.matcher(rest).replaceAll("").length() < 4;
    }
}
