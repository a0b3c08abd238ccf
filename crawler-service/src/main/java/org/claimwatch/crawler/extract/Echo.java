package org.claimwatch.crawler.extract;

import java.util.Locale;

/** How a title comes back in its entry: an organisation's name is in its address, in the link to its page, in what is told of it. */
final class Echo {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 80;
    private static final int LOOKED_AT = 600;

    private Echo() {}

    /** From 0 for no echo to 1.5 for one in the organisation's own address. */
    static double of(TitleSlot.Title title, Entry entry) {
        if (title.text().length() > LONGEST) {
            return 0;
        }
        String whole = TitleSlot.folded(title.text());
        String word = firstWord(title.text());
        if (whole.length() < SHORTEST) {
            return 0;
        }
        double best = 0;
        for (Line line : entry.lines()) {
            if (line == title.line()) {
                continue;
            }
            if (line.host() != null
                    && (line.source() == Line.Source.LINK
                            || line.kind() == TextKind.DOMAIN
                            || line.kind() == TextKind.URL)) {
                best = Math.max(best, names(TitleSlot.folded(line.host()), whole, word) ? 1.5 : 0);
            } else if (line.source() == Line.Source.LINK && line.href() != null) {
                best = Math.max(best, names(TitleSlot.folded(line.href()), whole, word) ? 0.8 : 0);
            } else if (line.kind() == TextKind.PROSE && word.length() >= SHORTEST) {
                String text = line.text().length() > LOOKED_AT ? line.text().substring(0, LOOKED_AT) : line.text();
                best = Math.max(best, isNameIn(word, text) ? 1.0 : 0);
            }
        }
        return best;
    }

    /** Whether a name comes back in a longer text, or in an address without its spaces. */
    static boolean isIn(String name, String text) {
        String whole = TitleSlot.folded(name);
        String word = firstWord(name);
        if (whole.length() < SHORTEST
                || name.length() > LONGEST
                || text.length() <= name.length() / 2
                || text.equals(name)) {
            return false;
        }
        boolean prose = text.indexOf(' ') > 0;
        String looked = text.length() > LOOKED_AT ? text.substring(0, LOOKED_AT) : text;
        return prose
                ? text.length() > name.length() + 15 && word.length() >= SHORTEST && isNameIn(word, looked)
                : names(TitleSlot.folded(looked), whole, word);
    }

    /** In a sentence a name begins with a capital; a word that does not is only a word. */
    private static boolean isNameIn(String word, String text) {
        String capitalised = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        for (int at = text.toLowerCase(Locale.ROOT).indexOf(word);
                at >= 0 && at + word.length() <= text.length();
                at = text.toLowerCase(Locale.ROOT).indexOf(word, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != '_';
            if (begins
                    && (Character.isUpperCase(text.charAt(at))
                            || !Character.isLetter(text.charAt(at))
                            || capitalised.equals(word))) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(String address, String whole, String word) {
        return address.contains(whole) || word.length() >= SHORTEST && address.contains(word);
    }

    private static String firstWord(String text) {
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
