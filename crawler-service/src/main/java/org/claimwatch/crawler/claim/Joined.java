package org.claimwatch.crawler.claim;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwatch.crawler.extract.Posting;
import org.jspecify.annotations.Nullable;

/** The postings of a look with the claims that they are. */
public final class Joined {
    record Pair(
            String group,
            SeenPosting seen,
            PostingIdentity identity,
            @Nullable Dossier dossier,
            @Nullable UUID reclaimOf) {}

    private final SiteLook look;
    private final List<Pair> pairs;

    Joined(SiteLook look, List<Pair> pairs) {
        this.look = look;
        this.pairs = List.copyOf(pairs);
    }

    public SiteLook look() {
        return look;
    }

    /** The claims that were known, and are in the look. */
    public Set<UUID> seen() {
        return pairs.stream()
                .map(Pair::dossier)
                .filter(dossier -> dossier != null)
                .map(dossier -> dossier.claim().claimId())
                .collect(Collectors.toSet());
    }

    /** All that the look says of claims whose texts had to go. */
    public Set<String> redactedTexts() {
        return pairs.stream()
                .filter(pair -> pair.dossier() != null && pair.dossier().claim().isRedacted())
                .map(pair -> pair.seen().posting())
                .flatMap(posting -> Stream.of(
                        posting.title(),
                        posting.description(),
                        posting.website(),
                        posting.ransom(),
                        posting.link() == null ? null : posting.link().getPath()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** How those of them stood on the site until now that it has shown before. */
    List<Listing> listings() {
        return pairs.stream()
                .map(Pair::dossier)
                .filter(dossier -> dossier != null)
                .map(dossier -> dossier.on(look.siteId()))
                .filter(listing -> listing != null)
                .toList();
    }

    /**
     * What the look means for each claim that it shows.
     *
     * @param verdict of the same look
     * @param ids gives a new claim its id
     */
    public List<ClaimChange> changes(SiteVerdict verdict, Supplier<UUID> ids) {
        return pairs.stream()
                .map(pair -> pair.dossier() == null
                        ? appeared(pair, verdict, ids.get())
                        : ClaimComparison.of(look, pair.seen(), pair.identity(), pair.dossier()))
                .toList();
    }

    private ClaimChange appeared(Pair pair, SiteVerdict verdict, UUID id) {
        SeenPosting seen = pair.seen();
        Posting posting = seen.posting();
        Claim claim = new Claim(
                id,
                pair.group(),
                look.siteId(),
                List.of(look.source()),
                posting.title(),
                new Organisation(posting.title(), posting.website(), posting.country()),
                posting.description(),
                ClaimStatus.of(posting.status()),
                posting.publishedAt(),
                seen.seenAt(),
                seen.seenAt(),
                null,
                posting.deadline(),
                posting.dataBytes(),
                posting.ransom(),
                posting.link(),
                seen.capture(),
                verdict.notSeenBefore(),
                verdict.backfill(),
                pair.reclaimOf(),
                null,
                false);
        Listing listing = Listing.first(look, seen, ClaimComparison.says(seen));
        return new ClaimChange.Appeared(new Dossier(claim, pair.identity().keys(), List.of(listing), false));
    }
}
