package org.claimwatch.crawler.claim;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.claimwatch.crawler.extract.Posting;
import org.jspecify.annotations.Nullable;

/**
 * Decides which postings of a visit are claims that are known, and what is different about them.
 *
 * <p>Within one site a posting is the claim with the same {@linkplain TitleKey title}. Where a title stands more than once,
 * the link tells: first those with the same link are joined, then what is left in the order in which it stands, so that a
 * site whose links carry a session does not make a new claim at each visit. Links are compared without their host: a
 * claim is one on all mirrors.
 *
 * @param siteId whose postings they are
 * @param group who runs it
 * @param lastFullLook when the site was last read to its end before, or null if it never was. As long as it never was,
 *     nobody can tell whether a posting that is new to us stood there yesterday, so it counts as back-fill; a first look
 *     that was cut short does not change that.
 * @param ids gives a claim its id
 */
public record ClaimJoin(UUID siteId, String group, @Nullable Instant lastFullLook, Supplier<UUID> ids) {

    /**
     * @param postings in the order of the listing; repeats, as when a listing moves on between two pages, count once
     * @param known all claims of the site that have one of their titles
     */
    public List<ClaimChange> join(List<SeenPosting> postings, Collection<Claim> known) {
        Map<TitleKey, List<SeenPosting>> postingsByTitle = new LinkedHashMap<>();
        for (SeenPosting seen : withoutRepeats(postings)) {
            postingsByTitle
                    .computeIfAbsent(TitleKey.of(seen.posting().title()), title -> new ArrayList<>())
                    .add(seen);
        }
        Map<TitleKey, List<Claim>> claimsByTitle = known.stream()
                .sorted(Comparator.comparing(Claim::firstSeenAt).thenComparing(Claim::claimId))
                .collect(Collectors.groupingBy(claim -> TitleKey.of(claim.title())));
        List<ClaimChange> changes = new ArrayList<>();
        postingsByTitle.forEach((title, seen) ->
                changes.addAll(joinOneTitle(seen, new ArrayList<>(claimsByTitle.getOrDefault(title, List.of())))));
        return changes;
    }

    private List<ClaimChange> joinOneTitle(List<SeenPosting> postings, List<Claim> claims) {
        Map<SeenPosting, Claim> joined = new LinkedHashMap<>();
        for (SeenPosting seen : postings) {
            claims.stream()
                    .filter(claim -> samePlace(seen.posting().link(), claim.link()))
                    .findFirst()
                    .ifPresent(claim -> {
                        joined.put(seen, claim);
                        claims.remove(claim);
                    });
        }
        List<ClaimChange> changes = new ArrayList<>();
        for (SeenPosting seen : postings) {
            Claim claim = joined.get(seen);
            if (claim == null && !claims.isEmpty()) {
                claim = claims.removeFirst();
            }
            changes.add(claim == null ? appeared(seen) : ClaimComparison.of(claim, seen));
        }
        return changes;
    }

    private static Collection<SeenPosting> withoutRepeats(List<SeenPosting> postings) {
        record Identity(TitleKey title, String place) {}
        Set<Identity> before = new LinkedHashSet<>();
        return postings.stream()
                .filter(seen -> before.add(new Identity(
                        TitleKey.of(seen.posting().title()),
                        place(seen.posting().link()))))
                .toList();
    }

    private ClaimChange appeared(SeenPosting seen) {
        Posting posting = seen.posting();
        return new ClaimChange.Appeared(new Claim(
                ids.get(),
                group,
                siteId,
                List.of(new Source(siteId, Source.Kind.OWN_SITE)),
                posting.title(),
                new Organisation(posting.title(), posting.website(), posting.country()),
                posting.description(),
                ClaimComparison.status(posting.status()),
                posting.publishedAt(),
                seen.seenAt(),
                seen.seenAt(),
                posting.deadline(),
                posting.dataBytes(),
                posting.ransom(),
                posting.link(),
                seen.capture(),
                lastFullLook,
                lastFullLook == null));
    }

    static boolean samePlace(@Nullable URI one, @Nullable URI other) {
        return place(one).equals(place(other));
    }

    private static String place(@Nullable URI link) {
        return link == null ? "" : link.getRawPath() + "?" + link.getRawQuery();
    }
}
