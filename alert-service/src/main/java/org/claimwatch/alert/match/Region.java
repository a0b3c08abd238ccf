package org.claimwatch.alert.match;

import org.jspecify.annotations.Nullable;

/**
 * A country, or a region of one.
 *
 * @param country ISO 3166-1 alpha-2
 * @param code the region's, in capitals; null for the country itself
 * @param name folded
 */
record Region(String country, @Nullable String code, String name) {
    boolean isCountry() {
        return code == null;
    }
}
