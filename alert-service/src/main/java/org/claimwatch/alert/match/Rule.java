package org.claimwatch.alert.match;

/** What a piece of evidence rests on. */
public enum Rule {
    /** A domain that the watch gives, or a name below it. */
    OFFICIAL_DOMAIN(Tier.EXACT),
    /** A domain made of the name and a cue ({@code ville-angers.fr}), or the name below a government's suffix. */
    AUTHORITY_DOMAIN(Tier.LIKELY),
    /** The name with a cue beside it or in it. */
    NAME_WITH_CUE(Tier.LIKELY),
    /** The name right under its country's ending, where that is as a rule the town hall: {@code witten.de}. */
    COUNTRY_DOMAIN(Tier.LIKELY),
    /** The name with the region that tells it from its homonyms: {@code Geneva, Ohio}. */
    NAME_WITH_REGION(Tier.LIKELY),
    /** The name alone in the title, and as a domain. */
    NAME_AND_DOMAIN(Tier.LIKELY),
    /** The name alone, and a description that tells of a place of that name. */
    NAME_AND_DESCRIPTION(Tier.LIKELY),
    /** A related organisation of the watch, which is the cue; the watch's cap for it counts as well. */
    RELATED_ORGANISATION(Tier.LIKELY),
    /** A domain that is guessed to be the authority's; with its name in the title more. */
    LIKELY_DOMAIN(Tier.POSSIBLE),
    /** A domain that is not the authority's, and written to be taken for it. */
    LOOK_ALIKE_DOMAIN(Tier.POSSIBLE),
    /** The name stands there, and judging it failed: for a person to do. */
    NOT_JUDGED(Tier.POSSIBLE),
    /** The name and no more. */
    NAME(Tier.POSSIBLE),
    /** The name as the whole of a domain's label. */
    NAME_AS_DOMAIN(Tier.POSSIBLE),
    /** The name with its region's code as a domain that anybody can have: {@code bridgeportwv.com}. */
    NAME_AND_REGION_AS_DOMAIN(Tier.POSSIBLE),
    /** The first letters of a union of communes, with a cue. */
    INITIALS(Tier.POSSIBLE),
    /** The beginning of the name, where the title was cut off. */
    CUT_NAME(Tier.POSSIBLE),
    /** The name among words that make another name of it. */
    PART_OF_LONGER_NAME(Tier.POSSIBLE),
    /** The name with a cue for another sort of authority: "Dallas County" for Dallas. */
    OTHER_KIND(Tier.POSSIBLE),
    /** The name beside a word for another kind of organisation, which is the cue. */
    OTHER_ORGANISATION(Tier.POSSIBLE),
    /** Something names another country: why a tier is lower than its other evidence would make it. */
    OTHER_COUNTRY(Tier.POSSIBLE),
    /** Something names another region of the country. */
    OTHER_REGION(Tier.POSSIBLE);

    private final Tier supports;

    Rule(Tier supports) {
        this.supports = supports;
    }

    /** The best tier that evidence of this rule makes, with nothing against it. */
    public Tier supports() {
        return supports;
    }
}
