package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.List;
import org.claimwatch.alert.gazetteer.LikelyDomains;
import org.claimwatch.alert.watch.Watch;

/** Which of the domains that a watch gives read as its authority's, so that holding one says something of the place. */
public final class DomainOfAuthority {
    private final Knowledge knowledge;

    public DomainOfAuthority(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Those that are guessed for the place, or that would name it if the watch did not give them. */
    public List<String> of(Watch watch) {
        Watch byName = new Watch(
                watch.id(),
                watch.owner(),
                watch.name(),
                watch.country(),
                watch.kind(),
                watch.code(),
                watch.region(),
                List.of(),
                List.of(),
                watch.createdAt());
        Matcher matcher = new Matcher(WatchIndex.of(knowledge, List.of(byName)));
        List<String> guesses = knowledge
                .gazetteer()
                .byCode(watch.code())
                .map(LikelyDomains::of)
                .orElse(List.of());
        List<String> own = new ArrayList<>();
        for (String domain : watch.domains()) {
            boolean names = matcher.match(new ClaimText(domain, null, domain, null, null)).stream()
                    .anyMatch(match -> match.tier().isAtLeast(Tier.LIKELY));
            if (names || guesses.contains(domain)) {
                own.add(domain);
            }
        }
        return own;
    }
}
