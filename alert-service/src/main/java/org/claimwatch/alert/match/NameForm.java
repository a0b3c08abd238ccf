package org.claimwatch.alert.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way in which a watched place's name is written.
 *
 * @param words folded
 * @param variety what was done to the official name to get it
 * @param ownCue the cue that the name itself holds, as in {@code Angers Loire Métropole}; null if it holds none
 * @param article the article that it lacks, which then is in the word before: {@code le} of {@code du Havre}
 */
record NameForm(
        List<String> words,
        Variety variety,
        @Nullable Cue ownCue,
        @Nullable String article) {
    /** From the official name to what is farthest from it. */
    enum Variety {
        /** The name, an alias or the name in another language, in all its ways of writing. */
        FULL,
        /** Without its article; only behind a word that holds one. */
        WITHOUT_ARTICLE,
        /** Without the word for its sort: {@code Taos} of Taos County; only with a word for that sort. */
        CORE,
        /** Declined, as after a word for a town in Slavic and Finnic languages. */
        DECLINED,
        /** Without small words; in domains, and for unions of communes. */
        TERSE,
        /** Its first words: {@code Castelló} of Castelló de la Plana; only with a word for an authority. */
        SHORT,
        /** Some of the words of a union's name: {@code Marseille-Provence}. */
        PART,
        /** The first letters of a union's words: {@code sgc}; only with a word for a union. */
        INITIALS
    }

    /** Whether it says by itself which place is meant, with no word beside it. */
    boolean standsAlone() {
        return variety == Variety.FULL || variety == Variety.DECLINED;
    }

    String glued() {
        return String.join("", words);
    }
}
