package org.claimwatch.crawler.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What {@code postgres.ClaimLedger} does around the decisions, for as many looks a second as they can make. */
final class MemoryLedger {
    record Taken(SiteVerdict verdict, List<ClaimChange> changes) {}

    private final Map<UUID, Dossier> dossiers = new LinkedHashMap<>();
    private final Map<Long, Set<UUID>> byKey = new HashMap<>();
    private final Map<UUID, SiteMemory> memories = new HashMap<>();

    Taken take(SiteLook look) {
        ClaimJoin join = new ClaimJoin(look, GroupNames.NONE);
        Set<UUID> candidates = new HashSet<>();
        join.keys().forEach(key -> candidates.addAll(byKey.getOrDefault(key, Set.of())));
        Joined joined = join.with(candidates.stream().map(dossiers::get).toList());
        List<Absence> absences = absences(joined);
        SiteVerdict verdict = SiteVerdict.of(joined, memories.getOrDefault(look.siteId(), SiteMemory.NONE), absences);
        List<ClaimChange> changes = new ArrayList<>(joined.changes(verdict, UUID::randomUUID));
        Withdrawal.due(verdict, look, absences).forEach(id -> changes.add(Withdrawal.of(dossiers.get(id), look)));
        verdict.missed()
                .forEach(id -> dossiers.compute(
                        id,
                        (same, dossier) ->
                                dossier.with(dossier.on(look.siteId()).missed(look.at()))));
        changes.forEach(change -> keep(change.dossier()));
        memories.put(look.siteId(), verdict.memory());
        return new Taken(verdict, changes);
    }

    void keep(Dossier dossier) {
        UUID id = dossier.claim().claimId();
        dossiers.put(id, dossier);
        dossier.keys().forEach(key -> byKey.computeIfAbsent(key, it -> new HashSet<>())
                .add(id));
    }

    List<Claim> claims() {
        return dossiers.values().stream().map(Dossier::claim).toList();
    }

    Claim claim(String title) {
        return claims().stream()
                .filter(claim -> claim.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    Dossier dossier(Claim claim) {
        return dossiers.get(claim.claimId());
    }

    SiteMemory memory(UUID site) {
        return memories.getOrDefault(site, SiteMemory.NONE);
    }

    private List<Absence> absences(Joined joined) {
        SiteLook look = joined.look();
        if (look.sight() != SiteLook.Sight.WHOLE || look.kind() != Source.Kind.OWN_SITE) {
            return List.of();
        }
        Set<UUID> seen = joined.seen();
        return dossiers.values().stream()
                .filter(dossier -> !seen.contains(dossier.claim().claimId()))
                .filter(dossier -> dossier.on(look.siteId()) != null
                        && dossier.on(look.siteId()).listed())
                .map(dossier -> new Absence(dossier.claim().claimId(), dossier.on(look.siteId())))
                .toList();
    }
}
