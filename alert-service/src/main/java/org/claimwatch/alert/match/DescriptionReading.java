package org.claimwatch.alert.match;

import java.util.HashSet;
import java.util.Set;
import org.claimwatch.alert.match.PhraseTrie.Hit;

/**
 * What a description's first words say of who is meant. It tells of others too, so it only confirms or contradicts a name
 * that the title or the website gives.
 *
 * @param ofOther whether it describes somebody who is no authority: "… is a company that …"
 * @param ofPlace whether it describes a place or its government
 * @param countries named, by code
 * @param regions named behind a comma or "in"
 */
record DescriptionReading(
        FieldText text, boolean ofOther, boolean ofPlace, Set<String> countries, Set<Region> regions) {
    /** What an organisation is stands in the first sentences. */
    private static final int FIRST_WORDS = 60;

    private static final Set<String> PARTS_OF_NAMES = Set.of(
            "river",
            "street",
            "saint",
            "ave",
            "avenue",
            "road",
            "university",
            "college",
            "court",
            "bay",
            "lake",
            "department",
            "city",
            "area",
            "metropolitan",
            "island",
            "valley",
            "hills");
    private static final Set<String> ARTICLES =
            Set.of("a", "an", "the", "un", "une", "ein", "eine", "uma", "una", "is", "est", "ist", "es");

    static DescriptionReading of(FieldText text, Lexicon lexicon) {
        boolean other = isOtherSector(text);
        boolean place = false;
        Set<String> countries = new HashSet<>();
        Set<Region> regions = new HashSet<>();
        for (int i = 0; i < Math.min(FIRST_WORDS, text.size()); i++) {
            other |= lexicon.otherNounAt(text.forms(), i) > 0;
            place |= lexicon.placeNounAt(text.forms(), i) > 0 && isDefinition(text, i);
            Hit<Region> hit = lexicon.geography().nameAt(text.forms(), i);
            if (hit != null && isLocation(text, i) && !isPartOfMore(text, hit.to())) {
                for (Region region : hit.values()) {
                    if (region.isCountry()) {
                        countries.add(region.country());
                    } else {
                        regions.add(region);
                    }
                }
            }
        }
        return new DescriptionReading(text, other, place, countries, regions);
    }

    /** "Sector: Transportation Services", as some groups and lists write. */
    private static boolean isOtherSector(FieldText text) {
        if (text.size() < 2 || !text.forms()[0].equals("sector")) {
            return false;
        }
        String sector = text.forms()[1];
        return !(sector.equals("general")
                || sector.equals("executive")
                || sector.equals("government")
                || sector.equals("public"));
    }

    /** "is a city", "is the second largest city": an article or "is" at most six words before. */
    private static boolean isDefinition(FieldText text, int noun) {
        for (int i = noun - 1; i >= Math.max(0, noun - 6); i--) {
            if (ARTICLES.contains(text.forms()[i])) {
                return true;
            }
        }
        return false;
    }

    /** "Delaware River", "Washington Street". */
    private static boolean isPartOfMore(FieldText text, int to) {
        return to < text.size() && PARTS_OF_NAMES.contains(text.forms()[to]);
    }

    private static boolean isLocation(FieldText text, int word) {
        if (word == 0) {
            return false;
        }
        String before = text.forms()[word - 1];
        return before.equals("in")
                || before.equals("of")
                || before.equals("en")
                || text.between(word - 1, word).contains(",");
    }
}
