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
    COUNTRY,
    /** What an organisation does: "Healthcare". */
    SECTOR,
    DOMAIN,
    URL,
    STATUS,
    /** Names a field whose value follows. */
    LABEL,
    /** What a button or a menu says. */
    ACTION,
    /** The name of a file, a hash, a mail address, an onion address: something that is not kept. */
    PRIVATE,
    /** Neither letters nor digits. */
    MARK,
    PROSE,
    NAME;

    private static final String FLAGS = "(?iU)";

    private static final Pattern NUMBER_WITH_UNIT = Pattern.compile(FLAGS
            + "[\\W_]*(?:usd|eur|btc|xmr|us)?[\\W_]*\\d[\\d.,\\s'%+/:$€£-]{0,30}\\s?(?:k|m|b|bn|mln|mlrd|thousand|million|billion|usd|eur|btc|xmr|files?"
            + "|records?|views?|visits?|vues|просмотр\\w*)?[\\W_]*");
    private static final Pattern NUMBER_NAMED =
            Pattern.compile(FLAGS + "[^\\W\\d][\\w ]{1,22}:\\s*[\\d.,]+\\s*[\\w+]{0,3}");
    private static final Pattern PHONE =
            Pattern.compile(FLAGS + "\\W*(?:tel|fax|phone|call|mob)?\\W*\\+?[\\d\\s().-]{7,}");
    private static final Pattern HOST = Pattern.compile(
            FLAGS
                    + "\\W{0,4}(?:www\\.)?(?:[\\p{L}\\d][\\p{L}\\d-]{0,62}(?:\\.|\\[\\.\\]|\\(\\.\\))){1,5}(?:\\p{L}{2,18}|xn--[a-z0-9-]{2,40})/?\\W{0,4}");
    private static final Pattern CUT_HOST = Pattern.compile(
            FLAGS + "(?:www\\.)?(?:[\\p{L}\\d][\\p{L}\\d-]{0,62}\\.){1,5}[\\p{L}\\d-]{0,62}(?:\\.{2,3}|…)");
    private static final Beginnings URL_ALONE =
            new Beginnings(Pattern.compile(FLAGS + "\\W?(?:https?|hxxps?|ftp)\\W{1,3}\\S{3,}"));
    private static final Pattern FILE = Pattern.compile(
            FLAGS
                    + ".{0,80}\\w\\.(?:zip|rar|7z|gz|tgz|tar|pdf|docx?|xlsx?|pptx?|txt|csv|sql|bak|jpe?g|png|torrent|mp4|eml|pst|part\\d+|z\\d\\d)(?:\\s*\\(.{1,14}\\))?");
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{16,}|[A-Za-z0-9+/=_]{40,}");
    private static final Pattern MAIL = Pattern.compile("\\S{1,64}@\\S{1,255}");
    private static final Beginnings BUTTON = new Beginnings(Pattern.compile(FLAGS
            + "[\\W_]*(?:read(?: (?:more|post|full|article|on|now|all).{0,20})?|continue(?: reading.{0,60})?|learn more|show(?: more| all| less)?|view(?: .{0,20})?"
            + "|more(?: info| details| information)?|details?|download(?: .{0,20})?|open(?: .{0,12})?|browse(?: .{0,14})?"
            + "|visit(?: .{0,14})?|go to(?: .{0,14})?|see (?:more|all|full|post|proofs?)|click(?: here)?(?: .{0,20})?|files?|links?|proofs?"
            + "|screenshots?|samples?|(?:next|prev(?:ious)?|older|newer)(?: (?:page|posts?|entries|articles))?|load more|skip to .{0,20}|back|home|main|contacts?(?: us)?|about(?: us)?|news|blog|rules"
            + "|faq|search|log ?in|log ?out|sign (?:in|up)|register|menu|mirrors?|telegram|twitter|rss.{0,10}|archives?|subscribe"
            + "|(?:\\d+|no|leave a)? ?comments?(?: off)?|share|copy|close|submit|send|full leak|file ?list|file ?tree|tor|all|top|buy(?: now)?|bid|chat"
            + "|lire(?: la suite| plus)?|voir(?: .{0,20})?|en savoir plus|plus|suite|suivante?|précédente?|retour|accueil|télécharger"
            + "|à propos|connexion|recherche|règles|leer (?:más|mas)|ver (?:más|mas|todo)|más información|descargar|inicio|siguiente"
            + "|anterior|mehr(?: (?:lesen|erfahren|anzeigen))?|weiter(?:lesen)?|zurück|herunterladen|startseite|kontakt|leggi (?:di più|tutto)"
            + "|scopri di più|scarica|continua|avanti|indietro|ler mais|saiba mais|baixar|подробнее|читать.{0,12}|скачать|далее|назад"
            + "|главная|контакты|новости|о нас|просмотр|阅读.{0,4}|更多|详情|下载|查看.{0,4})[\\W_\\d]*"));
    private static final Pattern LANGUAGE = Pattern.compile(
            FLAGS
                    + "\\W*(?:english|deutsch|fran[cç]ais|espa[nñ]ol|italiano|portugu[eê]s|русский|中文|日本語|한국어|العربية|türkçe|polski|nederlands|[a-z]{2})\\W*");
    /** Words that stand about a date and add nothing to it. */
    private static final Pattern ABOUT_A_DATE = Pattern.compile(FLAGS
            + "\\b(?:posted|published|updated?|created|added|last|on|at|by|date|am|pm|utc|gmt|msk|est|cet|deadline|until|publication|leaked"
            + "|publiée?|ajoutée?|mise? à jour|le|à|du|publicado|fecha|veröffentlicht|am|um|pubblicato|il|опубликовано|дата|monday|tuesday|wednesday"
            + "|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun)\\b|[\\W\\d_]");

    private static final Pattern ABOUT_A_SIZE = Pattern.compile(
            FLAGS
                    + "\\b(?:data|size|total|leak(?:ed)?|of|archive|volume|about|more|than|over|up|to|files?|full|stolen|taille|données|datos|dati|объем|данных)\\b|[\\W\\d_]");

    private static final Beginnings VERSION =
            new Beginnings(Pattern.compile("(?i)v(?:er(?:sion)?)?\\.?\\s?\\d{1,3}(?:\\.\\d{1,4}){0,3}\\w?"));
    private static final Beginnings MONTH = new Beginnings(Pattern.compile(FLAGS
            + "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
            + "|janv(?:ier)?|févr?(?:ier)?|mars|avr(?:il)?|juin|juil(?:let)?|août|octobre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
            + "|septiembre|octubre|noviembre|diciembre|januar|februar|märz|mai|juni|juli|oktober|dezember)\\.?"));
    private static final Pattern SENTENCE_END = Pattern.compile("\\p{Ll}{2}[.!?] \\p{L}");

    private static final Pattern UNIT_OF_SIZE = Pattern.compile(FLAGS + "\\d\\s?[kmgtкмгт](?:i?b|o|б)\\w*");

    private static final int MAX_LINE = 160;
    private static final int MIN_HASH = 16;
    private static final int MAX_NAME = 110;
    private static final int MAX_NAME_WORDS = 11;
    private static final int MAX_SHORT = 42;

    private static final int MAX_MONTH = 12;

    /** The longest name of one, and signs around it. */
    private static final int MAX_LANGUAGE = 16;

    static TextKind of(String text) {
        if (text.length() > MAX_LINE) {
            return text.indexOf(' ') >= 0 ? PROSE : PRIVATE;
        }
        boolean digits = Digits.areIn(text);
        if (!digits && hasNoLetter(text)) {
            return MARK;
        }
        TextKind amount = digits ? amount(text) : null;
        if (amount != null) {
            return amount;
        }
        TextKind address = address(text);
        return address != null ? address : words(text);
    }

    private static boolean hasNoLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i)) || Character.isHighSurrogate(text.charAt(i))) {
                return text.codePoints().noneMatch(Character::isLetter);
            }
        }
        return true;
    }

    private static @Nullable TextKind amount(String text) {
        boolean date = isDate(text);
        boolean size = PostedSize.isIn(text);
        if (!size && mayBeNumber(text) && NUMBER_WITH_UNIT.matcher(text).matches()) {
            return date ? DATE : StatusWords.countsDown(text) ? COUNTDOWN : NUMBER;
        }
        if (date) {
            return DATE;
        }
        if (text.length() <= 50 && StatusWords.countsDown(text)) {
            return COUNTDOWN;
        }
        if (size
                && ABOUT_A_SIZE
                                .matcher(UNIT_OF_SIZE.matcher(text).replaceAll(""))
                                .replaceAll("")
                                .length()
                        < 4) {
            return SIZE;
        }
        boolean number = VERSION.matches(text)
                || text.length() < 40
                        && text.indexOf(':') > 0
                        && NUMBER_NAMED.matcher(text).matches()
                || mayEndPhone(text.charAt(text.length() - 1))
                        && PHONE.matcher(text).matches();
        return number ? NUMBER : null;
    }

    /** A look that is cheap: a number begins with a digit, or with one of few currencies. */
    private static boolean mayBeNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || c >= '0' && c <= '9') {
                return true;
            }
            if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z') {
                return "uebx".indexOf(c | 0x20) >= 0;
            }
        }
        return true;
    }

    private static boolean mayEndPhone(char last) {
        return last >= 0x80 || last >= '0' && last <= '9' || last <= ' ' || "().-".indexOf(last) >= 0;
    }

    private static @Nullable TextKind address(String text) {
        boolean oneWord = text.indexOf(' ') < 0;
        boolean dotted = text.indexOf('.') >= 0;
        if (text.indexOf('@') >= 0 && MAIL.matcher(text).matches()
                || oneWord && text.length() >= MIN_HASH && HASH.matcher(text).matches()
                || dotted && FILE.matcher(text).matches()) {
            return PRIVATE;
        }
        if (oneWord && dotted && text.toLowerCase(Locale.ROOT).contains(".onion")) {
            return PRIVATE;
        }
        if (text.indexOf(':') > 0 && URL_ALONE.matches(text)) {
            return URL;
        }
        return dotted && (HOST.matcher(text).matches() || CUT_HOST.matcher(text).matches()) ? DOMAIN : null;
    }

    private static TextKind words(String text) {
        int length = text.length();
        boolean asksForValue = text.endsWith(":") && length <= 40;
        if (length <= MAX_SHORT && !asksForValue) {
            if (length <= MAX_MONTH && MONTH.matches(text)) {
                return DATE;
            }
            if (Sectors.has(text)) {
                return SECTOR;
            }
            if (Countries.has(text)) {
                return COUNTRY;
            }
            if (StatusWords.isFlag(text)) {
                return STATUS;
            }
            if (BUTTON.matches(text)
                    || length <= MAX_LANGUAGE && LANGUAGE.matcher(text).matches()) {
                return ACTION;
            }
        }
        if (asksForValue || FieldName.of(text) != null) {
            return LABEL;
        }
        return isProse(text) ? PROSE : NAME;
    }

    private static boolean isProse(String text) {
        if (text.length() > MAX_NAME) {
            return true;
        }
        int words = 1;
        for (int i = 0; i < text.length(); i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        boolean sentence = words > 7
                && (text.endsWith(".")
                        || text.endsWith("…")
                        || SENTENCE_END.matcher(text).find());
        return sentence || words > MAX_NAME_WORDS && text.length() > 70;
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
