package org.claimwatch.alert.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the countries and regions that a claim names are those of a watch. */
final class Whereabouts {
    private final Entry entry;
    private final ClaimReading claim;
    private final List<Finding> findings;
    private final String country;

    Whereabouts(Entry entry, ClaimReading claim, List<Finding> findings) {
        this.entry = entry;
        this.claim = claim;
        this.findings = findings;
        this.country = entry.watch().country();
    }

    /** Whether something names its country, or its region. */
    boolean isSupported() {
        return claim.zones().contains(country)
                || claim.namedCountries().contains(country)
                || country.equals(claim.country())
                || claim.description().countries().contains(country)
                || titleNamesRegion()
                || domainNamesRegion();
    }

    boolean titleNamesRegion() {
        return claim.names().stream()
                .flatMap(name -> regionsBeside(name).stream())
                .anyMatch(this::isOwn);
    }

    boolean domainNamesRegion() {
        return findings.stream().flatMap(finding -> finding.regions().stream()).anyMatch(this::isOwn);
    }

    private boolean isOwn(Region region) {
        return region.country().equals(country)
                && region.code() != null
                && region.code().equals(entry.regionCode());
    }

    /** Regions named outside the place's own name: "Oregon City" names none, "Oregon City, OR" one. */
    private List<Region> regionsBeside(TitleReading name) {
        return name.regions().stream()
                .filter(named -> findings.stream().noneMatch(finding -> covers(finding, name.text(), named)))
                .map(TitleReading.Named::region)
                .toList();
    }

    private static boolean covers(Finding finding, FieldText text, TitleReading.Named named) {
        Evidence name = finding.evidence();
        boolean isName = finding.clean() && finding.isIn(text.field());
        return isName
                && name.start() <= text.words().get(named.from()).start()
                && text.words().get(named.to() - 1).end() <= name.end();
    }

    /** What names another country or region, if nothing names its own; null if nothing does. */
    @Nullable
    Evidence contradiction() {
        Evidence zone = otherZone();
        if (zone != null) {
            return zone;
        }
        for (TitleReading name : claim.names()) {
            Evidence other = otherInTitle(name);
            if (other != null) {
                return other;
            }
        }
        Evidence region = otherRegionInDomain();
        if (region != null) {
            return region;
        }
        Evidence posted = otherPosted();
        return posted != null ? posted : otherInDescription();
    }

    private @Nullable Evidence otherZone() {
        if (claim.zones().isEmpty() || claim.zones().contains(country)) {
            return null;
        }
        ClaimReading.Site site = claim.hosts().stream()
                .filter(each -> each.reading().country() != null)
                .findFirst()
                .orElseThrow();
        HostName host = site.host();
        String text = site.text().original().substring(host.start(), host.end());
        return new Evidence(
                site.text().field(),
                host.start(),
                host.end(),
                text,
                Rule.OTHER_COUNTRY,
                site.reading().country());
    }

    private @Nullable Evidence otherInTitle(TitleReading title) {
        List<Region> beside = regionsBeside(title);
        boolean ownNamed = beside.stream()
                .anyMatch(region -> region.country().equals(country)
                        && (region.isCountry() || entry.regionCode() == null || isOwn(region)));
        if (beside.isEmpty() || ownNamed) {
            return null;
        }
        for (TitleReading.Named named : title.regions()) {
            Region region = named.region();
            if (!beside.contains(region)
                    || region.country().equals(country) && (region.isCountry() || entry.regionCode() == null)) {
                continue;
            }
            Rule rule = region.country().equals(country) ? Rule.OTHER_REGION : Rule.OTHER_COUNTRY;
            return title.text().evidence(named.from(), named.to(), rule, region.name());
        }
        return null;
    }

    private @Nullable Evidence otherRegionInDomain() {
        if (entry.regionCode() == null || domainNamesRegion()) {
            return null;
        }
        for (Finding finding : findings) {
            if (!finding.regions().isEmpty()) {
                Evidence host = finding.evidence();
                return new Evidence(
                        host.field(),
                        host.start(),
                        host.end(),
                        host.text(),
                        Rule.OTHER_REGION,
                        finding.regions().getFirst().name());
            }
        }
        return null;
    }

    /** Country codes in postings are often wrong: they weigh against a name, but not against its country's own zone. */
    private @Nullable Evidence otherPosted() {
        String posted = claim.country();
        boolean own = posted == null || posted.equals(country) || posted.equals("US") && country.equals("PR");
        if (own || claim.zones().contains(country) || claim.namedCountries().contains(country)) {
            return null;
        }
        String written = claim.postedCountry() == null ? "" : claim.postedCountry();
        return new Evidence(Field.COUNTRY, 0, written.length(), written, Rule.OTHER_COUNTRY, posted);
    }

    private @Nullable Evidence otherInDescription() {
        DescriptionReading description = claim.description();
        boolean own = description.countries().contains(country)
                || description.regions().stream().anyMatch(this::isOwn);
        if (own
                || claim.zones().contains(country) && entry.regionCode() == null
                || titleNamesRegion()
                || domainNamesRegion()) {
            return null;
        }
        if (!claim.zones().contains(country)
                && !country.equals(claim.country())
                && !description.countries().isEmpty()) {
            return inDescription(
                    Rule.OTHER_COUNTRY, description.countries().iterator().next());
        }
        for (Region region : description.regions()) {
            boolean sameCountry = region.country().equals(country);
            boolean another = sameCountry ? entry.regionCode() != null && description.ofPlace() : !isSupported();
            if (another
                    && description.regions().stream()
                            .noneMatch(each -> each.name().equals(region.name())
                                    && each.country().equals(country)
                                    && entry.regionCode() == null)) {
                return inDescription(sameCountry ? Rule.OTHER_REGION : Rule.OTHER_COUNTRY, region.name());
            }
        }
        return null;
    }

    private Evidence inDescription(Rule rule, String cue) {
        String text = claim.description().text().original();
        int end = Math.min(text.length(), 200);
        return new Evidence(Field.DESCRIPTION, 0, end, text.substring(0, end), rule, cue);
    }
}
