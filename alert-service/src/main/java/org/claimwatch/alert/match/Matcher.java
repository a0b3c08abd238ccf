package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.claimwatch.alert.match.WatchIndex.Entry;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/** Finds the watches whose authority a claim names, and says why. */
public final class Matcher {
    /** Enough to judge by; a description can repeat a name hundreds of times. */
    static final int MAX_EVIDENCE = 20;

    private static final Comparator<Evidence> STRONGEST_FIRST = Comparator.comparing(
                    (Evidence evidence) -> evidence.rule().supports())
            .reversed()
            .thenComparing(Evidence::field)
            .thenComparing(Evidence::start);

    private final WatchIndex index;

    public Matcher(WatchIndex index) {
        this.index = index;
    }

    /** The matches of a claim, at most one a watch, in no particular order. */
    public List<Match> match(ClaimText claim) {
        List<FieldText> texts = FieldText.of(claim);
        return index.candidates(texts).stream()
                .flatMap(entry -> judge(entry, texts, claim.country()).stream())
                .toList();
    }

    private Optional<Match> judge(Entry entry, List<FieldText> texts, @Nullable String country) {
        List<Evidence> found = new ArrayList<>();
        for (FieldText text : texts) {
            found.addAll(DomainEvidence.find(entry, text, index.cues()));
            found.addAll(NameEvidence.find(entry, text, index.cues()));
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Tier tier = tier(found);
        Evidence otherCountry = otherCountry(entry.watch(), country);
        if (tier == Tier.LIKELY && otherCountry != null) {
            tier = Tier.POSSIBLE;
            found.add(otherCountry);
        }
        List<Evidence> strongest =
                found.stream().sorted(STRONGEST_FIRST).limit(MAX_EVIDENCE).toList();
        return Optional.of(new Match(entry.watch(), tier, strongest));
    }

    private static Tier tier(List<Evidence> evidence) {
        if (evidence.stream().anyMatch(e -> e.rule().supports() == Tier.EXACT)) {
            return Tier.EXACT;
        }
        return evidence.stream().anyMatch(e -> isLikely(e, evidence)) ? Tier.LIKELY : Tier.POSSIBLE;
    }

    /**
     * A description tells of others too ("close to the city of …"), so that what it says only confirms a name that the
     * title, the organisation or the website gives already.
     */
    private static boolean isLikely(Evidence evidence, List<Evidence> all) {
        boolean supported = evidence.rule().supports() == Tier.LIKELY;
        return supported
                && (evidence.field().names()
                        || all.stream().anyMatch(e -> e.field().names() && e.rule() != Rule.OTHER_ORGANISATION));
    }

    /**
     * Country codes in postings come from the group or a tracker and are often wrong: they weigh against a name, of which
     * there may be several, but not against a domain, of which there is one.
     */
    private static @Nullable Evidence otherCountry(Watch watch, @Nullable String posted) {
        String country = posted == null ? null : Country.code(posted);
        return posted == null || country == null || country.equals(watch.country())
                ? null
                : new Evidence(Field.COUNTRY, 0, posted.length(), posted, Rule.OTHER_COUNTRY, country);
    }
}
