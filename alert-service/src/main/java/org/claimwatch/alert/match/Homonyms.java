package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.gazetteer.Place;
import org.claimwatch.alert.match.Homonym.Outcome;
import org.claimwatch.alert.text.Word;

/**
 * The other places of a watched name, from the gazetteer, weighed by what the claim says: a postcode, the region's name or
 * number. Where the claim does not tell, size does: a place of at least 10,000 people and 20 times the other's is meant.
 */
final class Homonyms {
    private static final int LARGE = 10_000;
    private static final int TIMES = 20;

    private final Entry entry;
    private final ClaimReading claim;
    private final List<Finding> findings;
    private final List<Homonym> weighed = new ArrayList<>();

    /** @param countryIsTold whether something in the claim names the watch's country, so that no other can be meant */
    Homonyms(Entry entry, Gazetteer gazetteer, ClaimReading claim, List<Finding> findings, boolean countryIsTold) {
        this.entry = entry;
        this.claim = claim;
        this.findings = findings;
        Place own = entry.place();
        if (own != null) {
            Set<Place> others = others(own, gazetteer);
            if (!countryIsTold) {
                others.addAll(abroad(own, gazetteer));
            }
            others.forEach(other -> weighed.add(Homonym.of(other, outcome(own, other))));
        }
    }

    private Set<Place> others(Place own, Gazetteer gazetteer) {
        Set<Place> others = new LinkedHashSet<>();
        Set<String> written = new LinkedHashSet<>();
        findings.stream()
                .filter(finding -> finding.rule().supports() != Tier.POSSIBLE || finding.clean())
                .forEach(finding -> written.add(String.join(" ", finding.form().words())));
        written.add(Word.folded(own.name()));
        if (findings.stream()
                .noneMatch(finding -> finding.rule() == Rule.NAME_WITH_CUE && !finding.isIn(Field.DESCRIPTION))) {
            // lagarde.fr is Lagarde as well as La Garde
            findings.stream()
                    .filter(finding -> finding.isIn(Field.WEBSITE)
                            || finding.rule() == Rule.AUTHORITY_DOMAIN
                            || finding.rule() == Rule.COUNTRY_DOMAIN)
                    .flatMap(finding ->
                            gazetteer.gluedNamed(own.country(), finding.form().glued()).stream())
                    .filter(other ->
                            other.kind().equals(own.kind()) && !other.code().equals(own.code()))
                    .forEach(others::add);
        }
        for (String name : written) {
            gazetteer.named(own.country(), name).stream()
                    .filter(other ->
                            other.kind().equals(own.kind()) && !other.code().equals(own.code()))
                    .forEach(others::add);
            // "Châlons" is a hamlet, and what people call Châlons-en-Champagne
            gazetteer.shortlyNamed(own.country(), name).stream()
                    .filter(other -> !other.code().equals(own.code())
                            && isMuchLarger(other, own)
                            && other.kind().equals(own.kind()))
                    .forEach(others::add);
        }
        return others;
    }

    /** Towns of the name in other countries, which a word for an authority that is used there may mean as well. */
    private List<Place> abroad(Place own, Gazetteer gazetteer) {
        return gazetteer.named(Word.folded(own.name())).stream()
                .filter(other -> !other.country().equals(own.country())
                        && other.kind().equals(own.kind())
                        && other.population() >= LARGE)
                .filter(other -> findings.stream()
                        .map(Finding::cue)
                        .anyMatch(cue -> cue == null || cue.fits(other.kind(), other.country())))
                .toList();
    }

    private static boolean isMuchLarger(Place one, Place other) {
        return one.population() >= LARGE && one.population() >= (long) TIMES * Math.max(1, other.population());
    }

    private Outcome outcome(Place own, Place other) {
        int forOwn = named(own);
        int forOther = named(other);
        if (forOwn != forOther) {
            return forOwn > forOther ? Outcome.TEXT_MEANS_WATCH : Outcome.TEXT_MEANS_OTHER;
        }
        if (isMuchLarger(own, other)) {
            return Outcome.WATCH_IS_LARGER;
        }
        return isMuchLarger(other, own) ? Outcome.OTHER_IS_LARGER : Outcome.UNDECIDED;
    }

    /** How much of a place's whereabouts the claim names. */
    private int named(Place place) {
        int named = 0;
        Set<String> numbers = numbers();
        if (place.postcodes().stream().anyMatch(numbers::contains)) {
            named += 2;
        }
        String region = place.region();
        String code = place.regionCode();
        if (region != null && !Word.folded(place.name()).contains(Word.folded(region)) && names(Word.folded(region))) {
            named += 1;
        }
        if (regions().anyMatch(each -> isIn(each, place))) {
            named += 1;
        }
        if (code != null
                && (isInBrackets(code)
                        || claim.hosts().stream()
                                .anyMatch(site -> endsWith(site.reading().label(), code)))) {
            named += 1;
        }
        return named;
    }

    /** The regions that titles and host names name: "Springfield, IL", springfieldil.gov, ci.springfield.or.us. */
    private Stream<Region> regions() {
        Stream<Region> inTitles =
                claim.names().stream().flatMap(name -> name.regions().stream()).map(TitleReading.Named::region);
        Stream<Region> inHosts =
                claim.hosts().stream().map(site -> site.reading().region()).filter(Objects::nonNull);
        Stream<Region> glued = findings.stream().flatMap(finding -> finding.regions().stream());
        return Stream.of(inTitles, inHosts, glued).flatMap(each -> each);
    }

    private static boolean isIn(Region region, Place place) {
        return region.country().equals(place.country())
                && !region.isCountry()
                && (region.code().equals(place.regionCode())
                        || place.region() != null && region.name().equals(Word.folded(place.region())));
    }

    private static boolean endsWith(String label, String number) {
        int digits = label.length();
        while (digits > 0 && Character.isDigit(label.charAt(digits - 1))) {
            digits--;
        }
        String there = label.substring(digits);
        return digits > 0 && (there.equals(number) || there.length() == 5 && there.startsWith(number));
    }

    private boolean isInBrackets(String code) {
        return code.matches("\\d.*")
                && claim.title().text().original().matches(".*\\(\\s*" + code + "\\d{0,3}\\s*\\).*");
    }

    private Set<String> numbers() {
        Set<String> numbers = new LinkedHashSet<>();
        for (FieldText text : List.of(claim.title().text(), claim.description().text())) {
            for (String form : text.forms()) {
                if (form.length() == 5 && form.chars().allMatch(Character::isDigit)) {
                    numbers.add(form);
                }
            }
        }
        return numbers;
    }

    private boolean names(String region) {
        String spaced = " " + region + " ";
        return (" " + String.join(" ", claim.title().text().forms()) + " ").contains(spaced)
                || (" " + String.join(" ", claim.description().text().forms()) + " ").contains(spaced);
    }

    List<Homonym> weighed() {
        return weighed;
    }

    /** Whether another place of the name is meant, or may be. */
    boolean lose() {
        return weighed.stream().anyMatch(homonym -> switch (homonym.outcome()) {
            case TEXT_MEANS_WATCH, WATCH_IS_LARGER -> false;
            case TEXT_MEANS_OTHER, OTHER_IS_LARGER, UNDECIDED -> true;
        });
    }

    boolean areUndecided() {
        return weighed.stream().anyMatch(homonym -> homonym.outcome() == Outcome.UNDECIDED);
    }
}
