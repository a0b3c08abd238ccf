package org.claimwatch.alert.match;

/** What a piece of evidence rests on. */
public enum Rule {
    /** A domain that the watch gives, or a name below it. */
    OFFICIAL_DOMAIN(Tier.EXACT),
    /** A domain made of the name and a cue ({@code ville-angers.fr}), or the name below a government's suffix. */
    AUTHORITY_DOMAIN(Tier.LIKELY),
    /** The name with a cue beside it or in it. */
    NAME_WITH_CUE(Tier.LIKELY),
    /** The name and no more. */
    NAME(Tier.POSSIBLE),
    /** The name as the whole of a domain's first label. */
    NAME_AS_DOMAIN(Tier.POSSIBLE),
    /** The name joined by a hyphen to more, which makes another name of it. */
    PART_OF_LONGER_NAME(Tier.POSSIBLE),
    /** The name beside a word for another kind of organisation, which is the cue. */
    OTHER_ORGANISATION(Tier.POSSIBLE),
    /** The posting gives another country: why a tier is lower than its other evidence would make it. */
    OTHER_COUNTRY(Tier.POSSIBLE);

    private final Tier supports;

    Rule(Tier supports) {
        this.supports = supports;
    }

    /** The best tier that evidence of this rule makes, with nothing against it. */
    public Tier supports() {
        return supports;
    }
}
