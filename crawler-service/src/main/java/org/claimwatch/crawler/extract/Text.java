package org.claimwatch.crawler.extract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a page says. Lines that say the same share one, so that each text of a page is looked at once, whatever
 * number of readings of the page it stands in; what few readings ask for is found when the first one asks.
 */
final class Text {
    private static final int LONGEST_NAME = 110;
    private static final int LONGEST_FOLDED = 200;

    private final String value;
    private final TextKind kind;
    private final @Nullable FieldName field;
    private final int signs;
    private final @Nullable String host;

    private @Nullable String folded;
    private @Nullable String beginning;
    private @Nullable String nameWord;
    private @Nullable Boolean organisation;
    private @Nullable Boolean instruction;
    private @Nullable Boolean letters;

    /**
     * @param field what a label in front of it ("Size: 30 GB") calls it, or null
     * @param signs what it shows that claims have, as {@link Sign#bit}s
     * @param host of an address that it names, or null
     */
    Text(String value, TextKind kind, @Nullable FieldName field, int signs, @Nullable String host) {
        this.value = value;
        this.kind = kind;
        this.field = field;
        this.signs = signs;
        this.host = host;
    }

    /** A text of which nothing but its kind is asked. */
    static Text of(String value) {
        return new Text(value, value.isEmpty() ? TextKind.MARK : TextKind.of(value), null, 0, null);
    }

    /** The same, called so by something else than a label. */
    Text called(FieldName name) {
        return new Text(value, kind, name, name.isOfClaims() ? signs | Sign.LABELLED.bit() : signs, host);
    }

    /** Without its label. */
    String value() {
        return value;
    }

    TextKind kind() {
        return kind;
    }

    @Nullable
    FieldName field() {
        return field;
    }

    int signs() {
        return signs;
    }

    @Nullable
    String host() {
        return host;
    }

    /** As {@link TitleSlot#folded}; of what is far longer than a title only the beginning. */
    String folded() {
        if (folded == null) {
            folded = TitleSlot.folded(value.length() > LONGEST_FOLDED ? value.substring(0, LONGEST_FOLDED) : value);
        }
        return folded;
    }

    /** As much of it as is looked at for a name, in lower case. */
    String beginning() {
        if (beginning == null) {
            beginning = Echo.beginning(value).toLowerCase(Locale.ROOT);
        }
        return beginning;
    }

    /** The first word that a name may be known by, in lower case; empty where there is none. */
    String nameWord() {
        if (nameWord == null) {
            nameWord = Echo.nameWord(value);
        }
        return nameWord;
    }

    boolean hasLetters() {
        if (letters == null) {
            letters = value.codePoints().anyMatch(Character::isLetter);
        }
        return letters;
    }

    /** As {@link Wording#instructs}. */
    boolean instructs() {
        if (instruction == null) {
            instruction = Wording.instructs(value);
        }
        return instruction;
    }

    /** Whether it is an organisation's name by a word in it, or its domain. Sentences are neither. */
    boolean isOrganisation() {
        if (organisation == null) {
            organisation =
                    value.length() <= LONGEST_NAME && (kind == TextKind.DOMAIN || Wording.namesOrganisation(value));
        }
        return organisation;
    }
}
