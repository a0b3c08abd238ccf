package org.claimwatch.alert.match;

import java.util.Set;

/**
 * A word that says that an authority is meant.
 *
 * @param phrase as the data file has it, folded
 * @param kinds of authorities that it fits, by their letters in the data file; {@code *} for all
 * @param countries where it is used; empty for everywhere
 * @param weak whether it needs something else beside it
 */
record Cue(String phrase, String kinds, Set<String> countries, boolean weak) {
    private static final String ALL = "*";

    boolean fits(String kind, String country) {
        return fitsKind(kind) && (countries.isEmpty() || countries.contains(country));
    }

    boolean fitsKind(String kind) {
        return kinds.equals(ALL)
                || switch (kind) {
                    case "municipality" -> kinds.contains("m");
                    case "intercommunality" -> kinds.contains("i");
                    case "county" -> kinds.contains("c");
                    case "region", "state" -> kinds.contains("r");
                    // an operator's own sort of authority: any word for an authority may fit
                    default -> true;
                };
    }

    boolean isUsedEverywhere() {
        return countries.isEmpty();
    }
}
