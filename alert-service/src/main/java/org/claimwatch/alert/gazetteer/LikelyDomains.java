package org.claimwatch.alert.gazetteer;

import java.util.List;
import java.util.Locale;
import org.claimwatch.alert.text.Word;

/** Where the authority of a place is likely to be on the web. Guesses, for a person to confirm. */
public final class LikelyDomains {
    private LikelyDomains() {}

    /** In the order of their likeliness; none where it is not known how town halls of the country register. */
    public static List<String> of(Place place) {
        if (!place.country().equals("FR") || !place.kind().equals("municipality")) {
            return List.of();
        }
        String label = Word.folded(place.name()).replace(' ', '-');
        String ending = "." + place.country().toLowerCase(Locale.ROOT);
        return List.of(label + ending, "ville-" + label + ending, "mairie-" + label + ending);
    }
}
