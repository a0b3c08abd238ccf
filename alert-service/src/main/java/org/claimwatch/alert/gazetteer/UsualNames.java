package org.claimwatch.alert.gazetteer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What people write for an official name, beside it: {@code St-Denis} for Saint-Denis, {@code Havre} for Le Havre, {@code L
 * Hay les Roses} for L'Haÿ-les-Roses. It is for people to see and correct; the matcher reads these forms without it.
 */
public final class UsualNames {
    private static final Pattern SAINT = Pattern.compile("\\bSaint(e?)\\b");
    /** These are contracted: "du Havre". Rochelle for La Rochelle is another place. */
    private static final Pattern ARTICLE = Pattern.compile("^Les? ");

    private static final Pattern JOINTS = Pattern.compile("[-'’]");

    private UsualNames() {}

    /** In the order of their likeness; without the official name itself. */
    public static List<String> of(Place place) {
        Set<String> names = new LinkedHashSet<>();
        if (!place.kind().equals("municipality")) {
            return List.of();
        }
        names.add(SAINT.matcher(place.name()).replaceAll("St$1"));
        names.add(ARTICLE.matcher(place.name()).replaceFirst(""));
        names.add(JOINTS.matcher(place.name()).replaceAll(" "));
        names.remove(place.name());
        return List.copyOf(names);
    }
}
