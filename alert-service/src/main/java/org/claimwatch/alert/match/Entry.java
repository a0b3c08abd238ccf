package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.gazetteer.Place;
import org.claimwatch.alert.match.NameForm.Variety;
import org.claimwatch.alert.match.WatchIndex.Named;
import org.claimwatch.alert.text.Word;
import org.claimwatch.alert.watch.Related;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/**
 * What a watch is found by: its place or, as an entry of its own, one of its related organisations.
 *
 * @param watch the place's or, of a related organisation, one that stands for it while it is judged
 * @param place the gazetteer's; null if it does not know it
 * @param regionCode the code of the region that tells it from its homonyms; null if that is not known
 * @param names its ways of being written; filled once, when it is made
 * @param principal the watch that a match is for
 * @param related null for the watched place itself
 */
record Entry(
        Watch watch,
        @Nullable Place place,
        @Nullable String regionCode,
        List<Named> names,
        Watch principal,
        @Nullable Related related) {
    private static final String ORGANISATION = "organisation";

    /** The watched place, and its related organisations. */
    static List<Entry> of(Watch watch, Knowledge knowledge) {
        List<Entry> entries = new ArrayList<>();
        entries.add(of(watch, watch, null, knowledge));
        watch.related().forEach(each -> entries.add(of(standIn(watch, each), watch, each, knowledge)));
        return entries;
    }

    private static Entry of(Watch watch, Watch principal, @Nullable Related related, Knowledge knowledge) {
        Gazetteer gazetteer = knowledge.gazetteer();
        Place place =
                gazetteer.byCode(watch.code()).or(() -> only(watch, gazetteer)).orElse(null);
        String regionCode = regionCode(watch, place, knowledge.lexicon());
        Entry entry = new Entry(watch, place, regionCode, new ArrayList<>(), principal, related);
        List<NameForm> forms = entry.isOrganisation()
                ? List.of(new NameForm(Lexicon.words(watch.name()), Variety.FULL, null, null))
                : NameForms.of(watch, knowledge.lexicon(), gazetteer);
        forms.stream().filter(form -> !form.words().isEmpty()).forEach(form -> entry.names.add(new Named(entry, form)));
        if (entry.names.isEmpty()) {
            // its domains count all the same
            entry.names.add(new Named(entry, new NameForm(List.of(watch.name()), Variety.FULL, null, null)));
        }
        return entry;
    }

    private static Watch standIn(Watch watch, Related related) {
        String kind = related.sort() == Related.Sort.INTERCOMMUNALITY ? "intercommunality" : ORGANISATION;
        return new Watch(
                watch.id(),
                watch.owner(),
                related.name(),
                watch.country(),
                kind,
                null,
                null,
                List.of(),
                related.domains(),
                watch.createdAt());
    }

    /** Whether it is no authority, so that its name alone is what names it. */
    boolean isOrganisation() {
        return related != null && related.sort() != Related.Sort.INTERCOMMUNALITY;
    }

    /** A watch without a code is of the one place of its name and region, if there is one. */
    private static Optional<Place> only(Watch watch, Gazetteer gazetteer) {
        List<Place> places = gazetteer.named(watch.country(), Word.folded(watch.name())).stream()
                .filter(place -> place.kind().equals(watch.kind()))
                .filter(place -> watch.region() == null
                        || watch.region().equals(place.region())
                        || watch.region().equals(place.regionCode()))
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
