package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimwatch.alert.match.PhraseTrie.Hit;

/**
 * What each word of a title is, whatever places are watched. A name is the authority's only if every word beside it is
 * explained: as a cue, a region, something that postings add, or what comes after a pause.
 *
 * @param roles of the words
 * @param countries named, by code
 * @param regions named
 */
record TitleReading(FieldText text, Role[] roles, Set<String> countries, List<Named> regions) {
    enum Role {
        OTHER,
        /** "[UPDATED]", "official site of", numbers. */
        NOISE,
        REGION,
        ORGANISATION
    }

    /** A region or country, at its words. */
    record Named(Region region, int from, int to) {}

    static TitleReading of(FieldText text, Lexicon lexicon) {
        Role[] roles = new Role[text.size()];
        Arrays.fill(roles, Role.OTHER);
        TitleReading reading = new TitleReading(text, roles, new HashSet<>(), new ArrayList<>());
        reading.readOrganisations(lexicon);
        reading.readRegions(lexicon.geography());
        reading.readNoise(lexicon);
        reading.readBrackets(lexicon);
        return reading;
    }

    private void mark(int from, int to, Role role) {
        Arrays.fill(roles, from, to, role);
    }

    private void readOrganisations(Lexicon lexicon) {
        for (int i = 0; i < text.size(); i++) {
            int length = lexicon.organisationAt(text.forms(), i);
            if (length > 0) {
                mark(i, i + length, Role.ORGANISATION);
            }
        }
    }

    private void readRegions(Geography geography) {
        for (int i = 0; i < text.size(); i++) {
            Hit<Region> hit = geography.nameAt(text.forms(), i);
            if (hit != null) {
                hit.values().forEach(region -> name(region, hit.from(), hit.to()));
                mark(hit.from(), hit.to(), Role.REGION);
                i = hit.to() - 1;
            } else if (isRegionCode(i)) {
                readRegionCode(geography.withCode(text.written(i)), i);
            }
        }
    }

    /** "SA" at the end is a company's form, though South Australia is SA; but "CO" there is Colorado. */
    private void readRegionCode(List<Region> regions, int word) {
        boolean american = regions.stream().anyMatch(region -> region.country().equals("US"));
        if (!regions.isEmpty() && (american || isApart(word) || roles[word] != Role.ORGANISATION)) {
            regions.forEach(region -> name(region, word, word + 1));
            mark(word, word + 1, Role.REGION);
        }
    }

    private boolean isApart(int word) {
        String before = text.between(word - 1, word).strip();
        return before.endsWith(",") || before.endsWith("(") || before.endsWith("[");
    }

    private void name(Region region, int from, int to) {
        regions.add(new Named(region, from, to));
        if (region.isCountry()) {
            countries.add(region.country());
        }
    }

    /** "Keene, NH", "(OH)", "Kersey CO": never the first word, and "VILLE DE X" is not Delaware. */
    private boolean isRegionCode(int word) {
        String written = text.written(word);
        if (word == 0
                || written.length() < 2
                || written.length() > 3
                || !written.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            return false;
        }
        return isApart(word)
                || word == text.size() - 1
                        && !text.between(word - 1, word).strip().endsWith("-");
    }

    private void readNoise(Lexicon lexicon) {
        for (int i = 0; i < text.size(); i++) {
            int length = lexicon.fillerAt(text.forms(), i);
            for (int k = i; k < i + length; k++) {
                roles[k] = roles[k] == Role.OTHER ? Role.NOISE : roles[k];
            }
            if (roles[i] == Role.OTHER && text.forms()[i].chars().anyMatch(Character::isDigit)) {
                roles[i] = Role.NOISE;
            }
        }
    }

    /** "( POST HAS BEEN UPDATED … )": a bracket with a word of a posting's state says nothing else. */
    private void readBrackets(Lexicon lexicon) {
        for (int i = 0; i < text.size(); i++) {
            if (opens(i)) {
                int to = i + 1;
                while (to < text.size() && !closesBefore(to)) {
                    to++;
                }
                boolean status = false;
                for (int k = i; k < to; k++) {
                    status |= lexicon.isStatus(text.forms()[k]);
                }
                if (status) {
                    mark(i, to, Role.NOISE);
                }
            }
        }
    }

    private boolean opens(int word) {
        String gap = text.between(word - 1, word);
        return gap.contains("(") || gap.contains("[") || gap.contains("{") || gap.contains("*");
    }

    private boolean closesBefore(int word) {
        String gap = text.between(word - 1, word);
        return gap.contains(")") || gap.contains("]") || gap.contains("}") || gap.contains("*");
    }

    /** Whether a word for another kind of organisation stands outside the words from {@code from} to before {@code to}. */
    int organisationOutside(int from, int to) {
        for (int i = 0; i < roles.length; i++) {
            if (roles[i] == Role.ORGANISATION && (i < from || i >= to)) {
                return i;
            }
        }
        return -1;
    }
}
