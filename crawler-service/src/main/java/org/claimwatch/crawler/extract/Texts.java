package org.claimwatch.crawler.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of one page, each looked at once. */
final class Texts {
    private static final Pattern LABELLED = Pattern.compile("([\\p{L}][\\p{L} '’_-]{1,28}?)\\s?[:：]\\s*(\\S.*)");

    /** A label ends within so many letters. */
    private static final int LATEST_COLON = 32;

    private final Map<String, Text> known = new HashMap<>();
    private final Map<String, Text> alone = new HashMap<>();

    /** Of a line: a label in front of it is taken off. */
    Text of(String plain) {
        return known.computeIfAbsent(plain, Texts::read);
    }

    /** Of something that has no label: the name of a picture, a part of an address. */
    Text alone(String text) {
        return alone.computeIfAbsent(text, Text::of);
    }

    private static Text read(String plain) {
        FieldName field = null;
        String value = plain;
        if (mayHaveLabel(plain)) {
            Matcher labelled = LABELLED.matcher(plain);
            field = labelled.matches() ? FieldName.of(labelled.group(1)) : null;
            value = field == null ? plain : labelled.group(2);
        }
        TextKind kind = TextKind.of(value);
        String host = kind == TextKind.PRIVATE ? null : Hosts.in(value);
        return new Text(value, kind, field, signs(value, kind, field), host);
    }

    private static boolean mayHaveLabel(String plain) {
        int end = Math.min(plain.length(), LATEST_COLON);
        for (int i = 2; i < end; i++) {
            if (plain.charAt(i) == ':' || plain.charAt(i) == '：') {
                return true;
            }
        }
        return false;
    }

    private static int signs(String text, TextKind kind, @Nullable FieldName field) {
        int signs =
                switch (kind) {
                    case DATE -> Sign.DATE.bit();
                    case COUNTDOWN -> Sign.COUNTDOWN.bit();
                    case SIZE -> Sign.SIZE.bit();
                    case COUNTRY -> Sign.COUNTRY.bit();
                    case STATUS -> Sign.STATUS.bit();
                    case ACTION -> Sign.ACTION.bit();
                    case PROSE -> Sign.PROSE.bit();
                    case NUMBER -> Sign.NUMBER.bit();
                    case SECTOR -> Sign.LABELLED.bit();
                    case DOMAIN, URL, LABEL, PRIVATE, MARK, NAME -> 0;
                };
        if (field != null && field.isOfClaims() || kind == TextKind.LABEL && FieldName.ofClaim(text)) {
            signs |= Sign.LABELLED.bit();
        }
        return text.length() >= 6 && text.length() <= 2000 ? signs | within(text, kind) : signs;
    }

    /** What a longer text has in it. */
    private static int within(String text, TextKind kind) {
        int signs = 0;
        if (Digits.areIn(text)) {
            signs |= PostedSize.isIn(text) ? Sign.SIZE.bit() : 0;
            signs |= StatusWords.countsDown(text) ? Sign.COUNTDOWN.bit() : 0;
            signs |=
                    kind != TextKind.DATE && text.length() < 300 && PostedDate.find(text) != null ? Sign.DATE.bit() : 0;
        }
        signs |= Wording.ofLeaks(text) ? Sign.LEAK.bit() : 0;
        signs |= kind == TextKind.PROSE && Wording.introduces(text) ? Sign.PROFILE.bit() : 0;
        return signs;
    }
}
