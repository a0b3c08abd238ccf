package org.claimwatch.alert.claim;

import org.jspecify.annotations.Nullable;

/**
 * The party that a claim names, as posted: nothing in it is checked.
 *
 * @param name at most 500 characters
 * @param website which may be cut or defanged; at most 500 characters
 * @param country a name or a code; at most 100 characters
 */
public record Organisation(
        @Nullable String name,
        @Nullable String website,
        @Nullable String country) {
    /** Of a posting that has a title and nothing else. */
    public static final Organisation UNKNOWN = new Organisation(null, null, null);

    public Organisation {
        Claim.requireAtMost(500, name, "organisation.name");
        Claim.requireAtMost(500, website, "organisation.website");
        Claim.requireAtMost(100, country, "organisation.country");
    }
}
