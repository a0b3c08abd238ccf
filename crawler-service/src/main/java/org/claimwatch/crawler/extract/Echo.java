package org.claimwatch.crawler.extract;

import java.util.Locale;

/** How a title comes back in its entry: an organisation's name is in its address, in the link to its page, in what is told of it. */
final class Echo {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 80;
    private static final int LOOKED_AT = 600;

    /** In the organisation's own address. */
    static final double OWN_ADDRESS = 1.5;

    private static final double OWN_PAGE = 0.8;
    private static final double TOLD_OF = 1.0;

    private Echo() {}

    /** From 0 for no echo to {@link #OWN_ADDRESS}. */
    static double of(TitleSlot.Title title, Entry entry) {
        Text name = title.said();
        if (name.value().length() > LONGEST || name.folded().length() < SHORTEST) {
            return 0;
        }
        double best = 0;
        for (Line line : entry.lines()) {
            if (line != title.line()) {
                best = Math.max(best, in(line, name, best));
                if (best == OWN_ADDRESS) {
                    return best;
                }
            }
        }
        return best;
    }

    private static double in(Line line, Text name, double known) {
        boolean link = line.source() == Line.Source.LINK;
        if (line.host() != null && (link || line.kind() == TextKind.DOMAIN || line.kind() == TextKind.URL)) {
            return names(TitleSlot.folded(line.host()), name) ? OWN_ADDRESS : 0;
        }
        if (link && line.href() != null) {
            return known < OWN_PAGE && names(TitleSlot.folded(line.href()), name) ? OWN_PAGE : 0;
        }
        if (name.host() != null && name.host().equals(line.host())) {
            return TOLD_OF;
        }
        boolean tells = line.kind() == TextKind.PROSE
                && known < TOLD_OF
                && name.nameWord().length() >= SHORTEST;
        return tells && isNameIn(name.nameWord(), line.text(), line.said().beginning()) ? TOLD_OF : 0;
    }

    /** Whether a name comes back in a longer text, or in an address without its spaces. */
    static boolean isIn(Text name, Text text) {
        String looked = beginning(text.value());
        if (name.folded().length() < SHORTEST
                || name.value().length() > LONGEST
                || text.value().length() <= name.value().length() / 2
                || text.value().equals(name.value())) {
            return false;
        }
        boolean prose = text.value().indexOf(' ') > 0;
        return prose
                ? text.value().length() > name.value().length() + 15
                        && name.nameWord().length() >= SHORTEST
                        && isNameIn(name.nameWord(), looked, text.beginning())
                : names(TitleSlot.folded(looked), name);
    }

    static String beginning(String text) {
        return text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
    }

    /**
     * In a sentence a name begins with a capital; a word that does not is only a word.
     *
     * @param lower the beginning of the text, in lower case
     */
    private static boolean isNameIn(String word, String text, String lower) {
        int at = lower.indexOf(word);
        boolean withoutCase = at >= 0 && Character.toUpperCase(word.charAt(0)) == word.charAt(0);
        for (; at >= 0 && at + word.length() <= text.length(); at = lower.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '_';
            if (begins
                    && (Character.isUpperCase(text.charAt(at))
                            || !Character.isLetter(text.charAt(at))
                            || withoutCase)) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(String address, Text name) {
        return address.contains(name.folded())
                || name.nameWord().length() >= SHORTEST && address.contains(name.nameWord());
    }

    /** The first word that a name may be known by, in lower case; empty where there is none. */
    static String nameWord(String text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
                int length = i - from;
                if (length >= SHORTEST || length > 2 && text.length() < 12) {
                    String word = text.substring(from, i).toLowerCase(Locale.ROOT);
                    return word.equals("http") || word.equals("https") ? "" : word;
                }
                from = i + 1;
            }
        }
        return "";
    }
}
