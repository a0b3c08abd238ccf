package org.claimwatch.alert.match;

/** Why a watched name that stands in a claim says nothing of its watch. */
public enum Rejection implements Judgement {
    /** It is written without its article, and no word before it holds one: "Havre" for Le Havre. */
    WITHOUT_ITS_ARTICLE,
    /** A short form of the name, which only counts beside a word for its authority. */
    NEEDS_CUE,
    /** A common word in small letters, in a text that uses capitals. */
    SMALL_LETTER,
    /** A hyphen joins it to a longer name. */
    HYPHENATED,
    /** The word for an authority in the domain is that of another sort, or of another country. */
    CUE_OF_ANOTHER,
    /** The letters are another place's, whose longer name the gazetteer knows: villemur.fr is not Ville de Mur. */
    LONGER_PLACE,
    /** The domain holds a region of another country. */
    REGION_OF_ANOTHER,
    /** Only a description has it, where many places are told of, and with no word for its authority. */
    ONLY_IN_DESCRIPTION,
    /** The name is a letter or a word, and nothing beside it says that a place is meant. */
    NAME_IS_A_WORD
}
