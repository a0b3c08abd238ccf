package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a claim, cut up for matching.
 *
 * @param words without those that are part of a host name: {@code not-angers.fr} does not hold the word {@code angers}
 * @param mixedCase whether capitals tell anything here: in a text all in capitals, or without any, they do not
 */
record FieldText(Field field, String original, List<Word> words, List<HostName> hosts, boolean mixedCase) {
    static FieldText of(Field field, String original) {
        List<HostName> hosts = HostName.in(original);
        List<Word> words = Word.in(original).stream()
                .filter(word -> hosts.stream().noneMatch(host -> host.covers(word)))
                .toList();
        boolean mixedCase = original.codePoints().anyMatch(Character::isUpperCase)
                && original.codePoints().anyMatch(Character::isLowerCase);
        return new FieldText(field, original, words, hosts, mixedCase);
    }

    /** All fields of a claim that have a text and may name the organisation. */
    static List<FieldText> of(ClaimText claim) {
        List<FieldText> fields = new ArrayList<>();
        add(fields, Field.TITLE, claim.title());
        add(fields, Field.ORGANISATION, claim.organisation());
        add(fields, Field.WEBSITE, claim.website());
        add(fields, Field.DESCRIPTION, claim.description());
        return List.copyOf(fields);
    }

    private static void add(List<FieldText> fields, Field field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            fields.add(of(field, text));
        }
    }

    boolean startsWithSmallLetter(Word word) {
        return Character.isLowerCase(original.codePointAt(word.start()));
    }

    /** Whether the words from {@code from} to before {@code to} have a hyphen on one of their outer sides. */
    boolean isHyphenatedToMore(int from, int to) {
        return isHyphen(from - 1, from) || isHyphen(to - 1, to);
    }

    private boolean isHyphen(int left, int right) {
        if (left < 0 || right >= words.size()) {
            return false;
        }
        String between =
                original.substring(words.get(left).end(), words.get(right).start());
        return between.length() == 1 && Character.getType(between.charAt(0)) == Character.DASH_PUNCTUATION;
    }
}
