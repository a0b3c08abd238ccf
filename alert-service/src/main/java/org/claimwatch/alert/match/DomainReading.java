package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A way to read a host name as a place's name: {@code ville-angers.fr} as {@code villeangers}, and as {@code angers} with
 * the cue {@code ville}.
 *
 * @param name glued, as {@link NameForm#glued} writes it
 * @param cue what says that the authority is meant; null if nothing does
 */
record DomainReading(HostName host, String name, @Nullable String cue) {
    /** Labels by which governments mark the suffix that they give names under: leeds.gov.uk, angers.gouv.fr. */
    private static final Set<String> GOVERNMENT = Set.of("gov", "gouv", "gob", "gub", "gv", "govt");

    static List<DomainReading> of(HostName host, Cues cues) {
        String label = host.domain().label();
        List<DomainReading> readings = new ArrayList<>();
        readings.add(new DomainReading(host, unhyphenated(label), cueAround(host, cues)));
        for (String cue : cues.inDomains()) {
            if (label.startsWith(cue) && label.length() > cue.length()) {
                readings.add(new DomainReading(host, nameAfterCue(label.substring(cue.length()), cues), cue));
            }
        }
        return readings;
    }

    private static @Nullable String cueAround(HostName host, Cues cues) {
        if (cues.inDomains().contains(host.labelBelow())) {
            return host.labelBelow();
        }
        String suffix = host.domain().suffix();
        String first = suffix.split("\\.", 2)[0];
        return GOVERNMENT.contains(first) ? suffix : null;
    }

    /** "-de-mandeure" and "mandeure" are both Mandeure; glued small words are not taken off: they may begin a name. */
    private static String nameAfterCue(String rest, Cues cues) {
        if (rest.startsWith("-")) {
            String[] parts = rest.substring(1).split("-", 2);
            boolean smallWord = parts.length == 2 && cues.between().contains(parts[0]);
            return unhyphenated(smallWord ? parts[1] : rest);
        }
        return unhyphenated(rest);
    }

    private static String unhyphenated(String label) {
        return label.replace("-", "");
    }

    /** Whether the top-level domain is of the country, or of none. */
    boolean fits(String country) {
        String suffix = host.domain().suffix();
        String topLevel = suffix.substring(suffix.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return switch (topLevel) {
            case "GOV" -> country.equals("US"); // RFC 2146
            case "UK" -> country.equals("GB"); // exceptionally reserved in ISO 3166
            default -> topLevel.length() != 2 || topLevel.equals(country) || topLevel.equals("EU");
        };
    }
}
