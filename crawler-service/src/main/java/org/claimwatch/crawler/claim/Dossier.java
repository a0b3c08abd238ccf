package org.claimwatch.crawler.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwatch.crawler.claim.ClaimEdit.Part;
import org.jspecify.annotations.Nullable;

/**
 * A claim, and what is kept of it to know it again.
 *
 * @param keys of all titles, links and websites that it had, as {@link PostingIdentity} makes them
 * @param listings how it stands on each site that has shown it, the first of them first
 * @param hasAliases claims were merged into it, so that a site may list it several times
 */
public record Dossier(Claim claim, Set<Long> keys, List<Listing> listings, boolean hasAliases) {
    /** Ten titles' worth. A posting that is renamed more often is known by its newest names. */
    static final int MAX_KEYS = 60;

    private static final Comparator<Listing> FIRST_SEEN_FIRST =
            Comparator.comparing(Listing::firstSeenAt).thenComparing(Listing::siteId);

    public Dossier {
        keys = Set.copyOf(keys);
        listings = listings.stream().sorted(FIRST_SEEN_FIRST).toList();
    }

    /** Of a claim that has had one title only, so far. */
    public static Dossier of(Claim claim, List<Listing> listings) {
        return new Dossier(claim, PostingIdentity.of(claim).keys(), listings, false);
    }

    /** The change that a description from the claim's own page makes; empty where it has one, or is settled. */
    public Optional<ClaimChange> described(Description description) {
        if (claim.description() != null || claim.isSettled()) {
            return Optional.empty();
        }
        ClaimEdit edit =
                new ClaimEdit(claim).set(Part.DESCRIPTION, description.text()).capture(description.capture());
        return Optional.of(new ClaimChange.Changed(with(edit.claim()), edit.changes()));
    }

    @Nullable
    Listing on(UUID siteId) {
        return listings.stream()
                .filter(listing -> listing.siteId().equals(siteId))
                .findFirst()
                .orElse(null);
    }

    /** Where a claim was read, the first of them first. */
    public static List<Source> sources(List<Listing> listings) {
        return listings.stream()
                .sorted(FIRST_SEEN_FIRST)
                .map(listing -> new Source(listing.siteId(), listing.kind()))
                .toList();
    }

    /** With a listing in the place of the one of its site, if any. The claim is not touched. */
    Dossier with(Listing listing) {
        Map<UUID, Listing> bySite = listings.stream().collect(Collectors.toMap(Listing::siteId, Function.identity()));
        bySite.put(listing.siteId(), listing);
        return new Dossier(claim, keys, List.copyOf(bySite.values()), hasAliases);
    }

    /** As if no site listed it; one that does says so at its next look. */
    Dossier unlisted() {
        return new Dossier(claim, keys, listings.stream().map(Listing::gone).toList(), hasAliases);
    }

    Dossier with(Claim changed) {
        return new Dossier(changed, keys, listings, hasAliases);
    }

    Dossier withKeys(Collection<Long> more) {
        if (keys.containsAll(more)) {
            return this;
        }
        Set<Long> all = Stream.concat(more.stream(), keys.stream())
                .distinct()
                .limit(MAX_KEYS)
                .collect(Collectors.toSet());
        return new Dossier(claim, all, listings, hasAliases);
    }
}
