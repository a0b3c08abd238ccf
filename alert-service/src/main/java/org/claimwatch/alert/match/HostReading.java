package org.claimwatch.alert.match;

import java.net.IDN;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.claimwatch.alert.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * What the parts of a host name say before anybody's name is looked for in them: whose zone it stands in, of which country
 * and region, and which of its labels bears the name.
 *
 * @param zone who gives names there
 * @param country of the zone, by code; null if it is nobody's
 * @param region that the zone names: keene.nh.us, quatrobarras.pr.gov.br; null if none
 * @param label that bears the name, folded; empty if none does
 * @param cue a label that stands before it: ville.example.fr, co.example.us; null if none does
 * @param below whether it is a name below the one that was registered, as a department's of an authority
 */
record HostReading(
        Zone zone,
        @Nullable String country,
        @Nullable Region region,
        String label,
        @Nullable String cue,
        boolean below) {
    enum Zone {
        /** Given by a government to authorities: leeds.gov.uk. */
        GOVERNMENT,
        /** A country's, open to all there. */
        COUNTRY,
        /** .com and the like, open to the world. */
        WORLD,
        /** Schools, colleges, military: never an authority. */
        OTHERS
    }

    static HostReading of(HostName host, Lexicon lexicon) {
        List<String> labels =
                new ArrayList<>(Arrays.asList(unicode(host.ascii()).split("\\.")));
        HostWords words = lexicon.hostWords();
        while (labels.size() > 2 && words.isNothing(labels.getFirst())) {
            labels.removeFirst();
        }
        return switch (host.cut()) {
            case NOT -> new Reader(words, lexicon.geography(), labels, labels.getLast()).read();
            case AT_DOT -> new Reader(words, lexicon.geography(), labels, "").read();
            case IN_LABEL -> new Reader(words, lexicon.geography(), labels, "").readCut();
        };
    }

    static String unicode(String ascii) {
        return ascii.contains("xn--") ? IDN.toUnicode(ascii).toLowerCase(Locale.ROOT) : ascii;
    }

    /** Folded, its hyphens kept. */
    static String folded(String label) {
        StringBuilder folded = new StringBuilder();
        for (String part : label.split("-", -1)) {
            folded.append(folded.isEmpty() ? "" : "-");
            Word.in(part)
                    .forEach(word -> folded.append(
                            word.form().equals("saint")
                                    ? part.toLowerCase(Locale.ROOT).startsWith("saint") ? "saint" : "st"
                                    : word.form()));
        }
        return folded.toString();
    }

    /** Reads the labels from the right, as they were given. */
    private record Reader(HostWords words, Geography geography, List<String> labels, String topLevel) {
        /** The last label is the beginning of one. Behind a name, "rs" is most of "rs.gov.br". */
        HostReading readCut() {
            boolean afterCue = cueLabel(labels) == labels.size() - 2;
            if (labels.size() < 2 || afterCue) {
                return read();
            }
            String name = folded(labels.get(labels.size() - 2));
            Region state = region(labels.getLast(), "BR");
            return state == null
                    ? new HostReading(Zone.WORLD, null, null, name, null, labels.size() > 2)
                    : new HostReading(Zone.GOVERNMENT, "BR", state, name, null, labels.size() > 2);
        }

        HostReading read() {
            List<String> rest = topLevel.isEmpty() ? labels : labels.subList(0, labels.size() - 1);
            String country = country();
            if (rest.isEmpty()) {
                return none(country);
            }
            if (rest.size() > 1 && rest.stream().skip(1).anyMatch(words::isOfOthers) || topLevel.equals("edu")) {
                return new HostReading(Zone.OTHERS, country, null, "", null, false);
            }
            int cue = cueLabel(rest);
            if (cue >= 0) {
                return afterCue(rest, cue, country);
            }
            String second = rest.getLast();
            if (topLevel.equals("gov") || topLevel.equals("us")) {
                return american(rest);
            }
            if (rest.size() > 1 && country(true) != null && words.isGovernments(second)) {
                return governments(rest.subList(0, rest.size() - 1), country(true));
            }
            Region province = topLevel.equals("ca") && rest.size() > 1 ? region(second, "CA") : null;
            if (province != null) {
                return new HostReading(
                        Zone.COUNTRY, "CA", province, folded(rest.get(rest.size() - 2)), null, rest.size() > 2);
            }
            boolean shared = rest.size() > 1 && country != null && words.isShared(second);
            String label = rest.get(rest.size() - (shared ? 2 : 1));
            Zone zone = country == null || shared ? Zone.WORLD : Zone.COUNTRY;
            return new HostReading(zone, country, null, folded(label), null, rest.size() > (shared ? 2 : 1));
        }

        private HostReading none(@Nullable String country) {
            return new HostReading(Zone.WORLD, country, null, "", null, false);
        }

        private @Nullable String country() {
            return country(false);
        }

        private @Nullable String country(boolean alsoSold) {
            String regional = words.countryOfEnding(topLevel);
            if (regional != null) {
                return regional;
            }
            boolean sold = words.isSold(topLevel) && !alsoSold;
            boolean official = labels.size() > 2
                    && (words.isGovernments(labels.get(labels.size() - 2))
                            || words.isShared(labels.get(labels.size() - 2)));
            return sold && !official ? null : geography.countryOfCode(topLevel);
        }

        /** The place of a label that names a sort of authority and has another, not the last, behind it; -1 for none. */
        private int cueLabel(List<String> rest) {
            for (int i = 0; i + 1 < rest.size(); i++) {
                boolean sharedZone = i + 2 == rest.size() && words.isShared(rest.get(i + 1));
                if (words.isCue(rest.get(i)) && !sharedZone && !words.isGovernments(rest.get(i + 1))) {
                    return i;
                }
            }
            return -1;
        }

        private HostReading afterCue(List<String> rest, int cue, @Nullable String country) {
            Region region = null;
            for (String label : rest.subList(cue + 2, rest.size())) {
                Region named = country == null ? null : region(label, country);
                region = named == null ? region : named;
            }
            boolean government = topLevel.equals("us")
                    || topLevel.equals("gov")
                    || topLevel.equals("jp")
                    || rest.subList(cue + 2, rest.size()).stream().anyMatch(words::isGovernments);
            return new HostReading(
                    government ? Zone.GOVERNMENT : country == null ? Zone.WORLD : Zone.COUNTRY,
                    country,
                    region,
                    folded(rest.get(cue + 1)),
                    rest.get(cue),
                    cue > 0);
        }

        private HostReading american(List<String> rest) {
            Region state = rest.size() > 1 ? region(rest.getLast(), "US") : null;
            List<String> names = state == null ? rest : rest.subList(0, rest.size() - 1);
            if (names.getLast().equals("state")) {
                return none("US");
            }
            if (state != null && "PR".equals(state.code())) {
                return new HostReading(Zone.GOVERNMENT, "PR", null, folded(names.getLast()), null, names.size() > 1);
            }
            Zone zone = state != null || topLevel.equals("gov") ? Zone.GOVERNMENT : Zone.COUNTRY;
            return new HostReading(zone, "US", state, folded(names.getLast()), null, names.size() > 1);
        }

        private HostReading governments(List<String> given, @Nullable String country) {
            List<String> names = given;
            Region region = country == null ? null : region(names.getLast(), country);
            if (region != null && names.size() == 1) {
                return none(country);
            }
            if (region != null) {
                names = names.subList(0, names.size() - 1);
            }
            return new HostReading(Zone.GOVERNMENT, country, region, folded(names.getLast()), null, names.size() > 1);
        }

        private @Nullable Region region(String label, String country) {
            return geography.withCode(label.toUpperCase(Locale.ROOT)).stream()
                    .filter(region -> region.country().equals(country))
                    .findFirst()
                    .orElse(null);
        }
    }
}
