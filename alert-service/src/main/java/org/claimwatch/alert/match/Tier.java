package org.claimwatch.alert.match;

/** How sure it is that a claim names the watched authority, weakest first. It says nothing on whether the claim is true. */
public enum Tier {
    /** The place's name alone, or another organisation of that place: for a person to judge. */
    POSSIBLE,
    /** The name with a cue that the authority is meant, and nothing that contradicts it. */
    LIKELY,
    /** An official domain of the authority. */
    EXACT;

    public boolean isAtLeast(Tier other) {
        return compareTo(other) >= 0;
    }
}
