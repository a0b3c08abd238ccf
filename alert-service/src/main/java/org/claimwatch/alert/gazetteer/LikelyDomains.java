package org.claimwatch.alert.gazetteer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimwatch.alert.text.Word;

/** Where the authority of a place is likely to be on the web. Guesses, for a person to confirm. */
public final class LikelyDomains {
    /** As town halls of a country register, {@code %s} for the name, in the order of their likeness. */
    private static final Map<String, List<String>> BY_COUNTRY = Map.ofEntries(
            Map.entry("FR", List.of("%s.fr", "ville-%s.fr", "mairie-%s.fr")),
            Map.entry("DE", List.of("%s.de", "stadt-%s.de", "gemeinde-%s.de")),
            Map.entry("AT", List.of("%s.gv.at", "%s.at")),
            Map.entry("CH", List.of("%s.ch")),
            Map.entry("NL", List.of("%s.nl", "gemeente%s.nl")),
            Map.entry("BE", List.of("%s.be")),
            Map.entry("ES", List.of("%s.es")),
            Map.entry("PT", List.of("cm-%s.pt")),
            Map.entry("GB", List.of("%s.gov.uk")),
            Map.entry("SE", List.of("%s.se")),
            Map.entry("DK", List.of("%s.dk")),
            Map.entry("FI", List.of("%s.fi")),
            Map.entry("CZ", List.of("%s.cz")));

    private LikelyDomains() {}

    /** None where it is not known how town halls of the country register. */
    public static List<String> of(Place place) {
        if (!place.kind().equals("municipality")) {
            return List.of();
        }
        String label = Word.folded(spelt(place)).replace(' ', '-');
        return BY_COUNTRY.getOrDefault(place.country(), List.of()).stream()
                .map(shape -> shape.formatted(label))
                .toList();
    }

    /** German letters as domains have them. */
    private static String spelt(Place place) {
        return switch (place.country()) {
            case "DE", "AT", "CH" ->
                place.name()
                        .toLowerCase(Locale.ROOT)
                        .replace("ä", "ae")
                        .replace("ö", "oe")
                        .replace("ü", "ue");
            default -> place.name();
        };
    }
}
