package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A claim, read once for all watches.
 *
 * @param names the title and the organisation, which name somebody in a few words
 * @param description what it says of itself
 * @param hosts of the title, the organisation and the website
 * @param zones the countries in whose zones these hosts stand
 * @param country that the posting gives, by code; null if it gives none
 */
record ClaimReading(
        List<TitleReading> names,
        DescriptionReading description,
        List<Site> hosts,
        Set<String> zones,
        @Nullable String country,
        @Nullable String postedCountry) {
    /** A host that names somebody. */
    record Site(FieldText text, HostName host, HostReading reading) {}

    static ClaimReading of(ClaimText claim, Lexicon lexicon) {
        FieldText title = FieldText.of(Field.TITLE, claim.title());
        FieldText organisation = FieldText.of(Field.ORGANISATION, claim.organisation());
        FieldText website = FieldText.of(Field.WEBSITE, claim.website());
        FieldText description = FieldText.of(Field.DESCRIPTION, claim.description());
        List<TitleReading> names = new ArrayList<>();
        names.add(TitleReading.of(title, lexicon));
        if (organisation.size() > 0 && !claim.title().equals(claim.organisation())) {
            names.add(TitleReading.of(organisation, lexicon));
        }
        List<Site> hosts = new ArrayList<>();
        addHosts(hosts, title, lexicon);
        addHosts(hosts, organisation, lexicon);
        addHosts(hosts, website, lexicon);
        // some groups give no website but begin the description with it
        if (website.hosts().isEmpty()
                && !description.hosts().isEmpty()
                && description.hosts().getFirst().start() < 20) {
            HostName first = description.hosts().getFirst();
            hosts.add(new Site(description, first, HostReading.of(first, lexicon)));
        }
        Set<String> zones = new HashSet<>();
        for (Site site : hosts) {
            if (site.reading().country() != null) {
                zones.add(site.reading().country());
            }
        }
        String country = claim.country() == null ? null : lexicon.geography().country(claim.country());
        return new ClaimReading(
                names, DescriptionReading.of(description, lexicon), hosts, zones, country, claim.country());
    }

    private static void addHosts(List<Site> hosts, FieldText text, Lexicon lexicon) {
        text.hosts().forEach(host -> hosts.add(new Site(text, host, HostReading.of(host, lexicon))));
    }

    /** The text of a field that findings stand in. */
    Optional<FieldText> text(Field field) {
        return Stream.of(
                        names.stream().map(TitleReading::text),
                        hosts.stream().map(Site::text),
                        Stream.of(description.text()))
                .flatMap(texts -> texts)
                .filter(text -> text.field() == field)
                .findFirst();
    }

    TitleReading title() {
        return names.getFirst();
    }

    Set<String> namedCountries() {
        Set<String> countries = new HashSet<>();
        names.forEach(name -> countries.addAll(name.countries()));
        return countries;
    }
}
