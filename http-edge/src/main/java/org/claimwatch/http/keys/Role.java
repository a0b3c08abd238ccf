package org.claimwatch.http.keys;

/**
 * What the bearer of a key may do. The names are those of the key file, in lower case, and of {@code @RolesAllowed},
 * which takes constants only.
 */
public final class Role {
    /** Reads everything. */
    public static final String ANALYST = "analyst";
    /** Reads the watches, reports and notifications of its own owner. */
    public static final String PRESS = "press";
    /** Changes sites, watches, receivers and keys. */
    public static final String OPERATOR = "operator";
    /** Reads the feed and the coverage: one service calling another. */
    public static final String SERVICE = "service";
    /** Redacts. */
    public static final String PRIVACY = "privacy";

    private Role() {}
}
