package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.gazetteer.Place;
import org.claimwatch.alert.match.WatchIndex.Named;
import org.claimwatch.alert.text.Word;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/**
 * A watch, with what it goes by and what is known of its place.
 *
 * @param place the gazetteer's; null if it does not know it
 * @param regionCode the code of the region that tells it from its homonyms; null if that is not known
 * @param names its ways of being written; filled once, when it is made
 */
record Entry(Watch watch, @Nullable Place place, @Nullable String regionCode, List<Named> names) {
    static Entry of(Watch watch, Knowledge knowledge) {
        Lexicon lexicon = knowledge.lexicon();
        Gazetteer gazetteer = knowledge.gazetteer();
        Place place =
                gazetteer.byCode(watch.code()).or(() -> only(watch, gazetteer)).orElse(null);
        Entry entry = new Entry(watch, place, regionCode(watch, place, lexicon), new ArrayList<>());
        NameForms.of(watch, lexicon, gazetteer).forEach(form -> entry.names.add(new Named(entry, form)));
        return entry;
    }

    /** A watch without a code is of the one place of its name and region, if there is one. */
    private static Optional<Place> only(Watch watch, Gazetteer gazetteer) {
        List<Place> places = gazetteer.named(watch.country(), Word.folded(watch.name())).stream()
                .filter(place -> place.kind().equals(watch.kind()))
                .filter(place -> watch.region() == null || watch.region().equals(place.region()))
                .toList();
        return places.size() == 1 ? Optional.of(places.getFirst()) : Optional.empty();
    }

    private static @Nullable String regionCode(Watch watch, @Nullable Place place, Lexicon lexicon) {
        if (place != null && place.regionCode() != null) {
            return place.regionCode();
        }
        String region = watch.region();
        return region == null ? null : lexicon.geography().regionCode(watch.country(), region);
    }

    int population() {
        return place == null ? 0 : place.population();
    }

    // entries are few and told apart by what they are, not by what they hold
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "Entry[" + watch.name() + ", " + watch.country() + "]";
    }
}
