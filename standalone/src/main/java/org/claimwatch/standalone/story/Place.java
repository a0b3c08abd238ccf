package org.claimwatch.standalone.story;

import java.util.List;

/**
 * A place that is watched, and who is told.
 *
 * @param country ISO 3166-1, two letters
 * @param code the place's own in its country's register, such as {@code insee:49007}
 * @param authority the place's administration, as a posting names it
 * @param countryName as a posting names it
 * @param domain of the authority
 * @param receiver a mail address
 * @param language of the mail, {@code fr} or {@code en}
 */
public record Place(
        String name,
        String country,
        String kind,
        String code,
        String authority,
        String countryName,
        List<String> aliases,
        String domain,
        String receiver,
        String language) {

    /** The city whose attack this project began with; its domain and its press office are invented here. */
    public static final Place ANGERS = new Place(
            "Angers",
            "FR",
            "municipality",
            "insee:49007",
            "Ville d’Angers",
            "France",
            List.of("Angers Loire Métropole"),
            "angers.example",
            "communication@angers.example",
            "fr");
}
