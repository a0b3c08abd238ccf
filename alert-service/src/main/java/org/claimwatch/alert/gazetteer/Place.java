package org.claimwatch.alert.gazetteer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place with an authority of its own.
 *
 * @param code official, with its register: {@code insee:49007}
 * @param country ISO 3166-1 alpha-2
 * @param kind as a watch has it: {@code municipality}, {@code intercommunality}, {@code county}
 * @param region what its country tells homonyms apart by: a department, a state; null for none
 * @param regionCode that region's official short code, such as {@code 49} or {@code TX}
 * @param population of its last census known; 0 if it is not
 * @param postcodes its postal codes
 * @param partOf the code of the intercommunality it belongs to
 */
public record Place(
        String code,
        String name,
        String country,
        String kind,
        @Nullable String region,
        @Nullable String regionCode,
        int population,
        List<String> postcodes,
        @Nullable String partOf) {
    public Place {
        postcodes = List.copyOf(postcodes);
    }
}
