package org.claimwatch.alert.match;

import java.util.List;
import java.util.Optional;
import org.claimwatch.alert.match.WatchIndex.Entry;

/** What the host names in a text say of a watch. */
final class DomainEvidence {
    private DomainEvidence() {}

    static List<Evidence> find(Entry entry, FieldText text, Cues cues) {
        return text.hosts().stream()
                .flatMap(host -> judge(entry, text, host, cues).stream())
                .toList();
    }

    private static Optional<Evidence> judge(Entry entry, FieldText text, HostName host, Cues cues) {
        // the registrable domain decides, so that neither not-angers.fr nor angers.fr.elsewhere.example is angers.fr
        if (entry.watch().domains().contains(host.domain().ascii())) {
            return Optional.of(Evidence.in(text, host.start(), host.end(), Rule.OFFICIAL_DOMAIN, null));
        }
        return DomainReading.of(host, cues).stream()
                .filter(reading ->
                        entry.names().stream().anyMatch(name -> name.glued().equals(reading.name())))
                .map(reading -> evidence(entry, text, reading))
                .max((one, other) ->
                        one.rule().supports().compareTo(other.rule().supports()));
    }

    private static Evidence evidence(Entry entry, FieldText text, DomainReading reading) {
        HostName host = reading.host();
        if (reading.cue() != null && reading.fits(entry.watch().country())) {
            return Evidence.in(text, host.start(), host.end(), Rule.AUTHORITY_DOMAIN, reading.cue());
        }
        return Evidence.in(text, host.start(), host.end(), Rule.NAME_AS_DOMAIN, null);
    }
}
