package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.List;
import org.claimwatch.alert.text.Mojibake;
import org.claimwatch.alert.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * A field of a claim, cut up for matching.
 *
 * @param original as posted; all offsets are into this
 * @param words without those that are part of a host name: {@code not-angers.fr} does not hold the word {@code angers}
 * @param forms of the words
 * @param hosts the host names in it
 * @param mixedCase whether capitals tell anything here: in a text all in capitals, or without any, they do not
 */
record FieldText(
        Field field, String original, List<Word> words, String[] forms, List<HostName> hosts, boolean mixedCase) {
    private static final String PAUSES = ",;:|/()[]{}<>–—•&+\"“”«»\n\r\t*";

    static FieldText of(Field field, @Nullable String posted) {
        String original = posted == null ? "" : posted;
        List<HostName> hosts = HostName.in(original);
        List<Word> words = new ArrayList<>();
        for (Word word : wordsOf(original)) {
            if (hosts.stream().noneMatch(host -> host.covers(word))) {
                words.add(word);
            }
        }
        String[] forms = new String[words.size()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = words.get(i).form();
        }
        return new FieldText(field, original, words, forms, hosts, isMixedCase(original));
    }

    private static List<Word> wordsOf(String original) {
        if (!Mojibake.isSuspect(original)) {
            return Word.in(original);
        }
        Mojibake repaired = Mojibake.repair(original);
        return Word.in(repaired.text()).stream()
                .map(word -> new Word(word.form(), repaired.offsets()[word.start()], repaired.offsets()[word.end()]))
                .toList();
    }

    private static boolean isMixedCase(String text) {
        boolean upper = false;
        boolean lower = false;
        for (int i = 0; i < text.length() && !(upper && lower); i++) {
            upper |= Character.isUpperCase(text.charAt(i));
            lower |= Character.isLowerCase(text.charAt(i));
        }
        return upper && lower;
    }

    int size() {
        return forms.length;
    }

    String between(int left, int right) {
        int from = left < 0 ? 0 : words.get(left).end();
        int to = right >= words.size() ? original.length() : words.get(right).start();
        return original.substring(from, Math.max(from, to));
    }

    /** Whether the text pauses between a word and the next one: at a comma, a bracket, a dash, the end of a sentence. */
    boolean pausesAfter(int word) {
        if (word < 0 || word + 1 >= words.size()) {
            return true;
        }
        String gap = between(word, word + 1);
        for (int i = 0; i < gap.length(); i++) {
            if (PAUSES.indexOf(gap.charAt(i)) >= 0) {
                return true;
            }
        }
        return gap.contains(" -") || gap.contains("- ") || endsSentence(word, gap);
    }

    private boolean endsSentence(int word, String gap) {
        // "St. Cloud", "J. Public": a stop behind a short word shortens it
        return gap.startsWith(".") && words.get(word).end() - words.get(word).start() > 3;
    }

    /** Whether a hyphen joins the words from {@code from} to before {@code to} to a word outside. */
    boolean isHyphenatedToMore(int from, int to) {
        return isHyphen(from - 1) || isHyphen(to - 1);
    }

    private boolean isHyphen(int left) {
        if (left < 0 || left + 1 >= words.size()) {
            return false;
        }
        String gap = between(left, left + 1);
        return gap.length() == 1 && Character.getType(gap.charAt(0)) == Character.DASH_PUNCTUATION;
    }

    boolean startsWithSmallLetter(int word) {
        return Character.isLowerCase(original.codePointAt(words.get(word).start()));
    }

    /** The offset in the original of the word's first code unit. */
    int start(int word) {
        return words.get(word).start();
    }

    /** The offset behind the last word before this one. */
    int end(int word) {
        return words.get(word - 1).end();
    }

    String written(int word) {
        return original.substring(words.get(word).start(), words.get(word).end());
    }

    Evidence evidence(int from, int to, Rule rule, @Nullable String cue) {
        int start = words.get(from).start();
        int end = words.get(to - 1).end();
        return new Evidence(field, start, end, original.substring(start, end), rule, cue);
    }
}
