package org.claimwatch.crawler.claim;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwatch.crawler.extract.Posting;
import org.jspecify.annotations.Nullable;

/**
 * By what a posting can be known again: its titles with and without what is written around the name, its place on the
 * site, the organisation's domain, its date.
 *
 * <p>Keys are hashes of these. They find the claims that may be the same among all that there are, and are what is left of
 * a claim that had to be redacted, so that its posting does not make it anew. Two texts with one hash cost a look at a
 * claim that {@link SameClaim} then finds to be another. Keys of titles, links and beginnings are the group's; that of the
 * domain and the bare title are everybody's, to find who else claims the organisation.
 *
 * @param full the title as it stands
 * @param bare the title without what is written around the name
 * @param cut the title says that it goes on
 * @param masked the title's letters and the stars that hide others; null where it hides none
 * @param place path and query of the link, whatever the mirror; null where it leads nowhere in particular
 * @param domain of the organisation; null where none is named
 * @param date of publication, as posted
 */
record PostingIdentity(
        GroupKey group,
        TitleKey full,
        TitleKey bare,
        boolean cut,
        @Nullable String masked,
        @Nullable String place,
        @Nullable String domain,
        @Nullable LocalDate date) {
    private static final Pattern NEITHER_LETTER_NOR_STAR = Pattern.compile("[^\\p{L}\\p{N}*]+");

    /** As long as a beginning must be to look for its claim: shorter ones are common to too many. */
    private static final int HEAD = 8;

    /** Trackers cut titles without a sign, at 40 characters and more. */
    static final int LONG_HEAD = 40;

    static PostingIdentity of(GroupKey group, Posting posting) {
        return of(group, posting.title(), posting.website(), posting.link(), posting.publishedAt());
    }

    static PostingIdentity of(Claim claim) {
        return of(
                GroupKey.of(claim.group()),
                claim.title(),
                claim.organisation().website(),
                claim.link(),
                claim.publishedAt());
    }

    private static PostingIdentity of(
            GroupKey group, String title, @Nullable String website, @Nullable URI link, @Nullable Instant publishedAt) {
        String domain = OrganisationDomain.of(website);
        return new PostingIdentity(
                group,
                TitleKey.of(title),
                BareTitle.of(title),
                isCut(title),
                masked(title),
                place(link),
                domain == null ? OrganisationDomain.of(title) : domain,
                publishedAt == null ? null : LocalDate.ofInstant(publishedAt, ZoneOffset.UTC));
    }

    /** The same, where the link is no help: it is the same for several postings. */
    PostingIdentity withoutPlace() {
        return new PostingIdentity(group, full, bare, cut, masked, null, domain, date);
    }

    long fullKey() {
        return hash("full", group.value(), full.value());
    }

    long bareKey() {
        return bareKey(bare);
    }

    static long bareKey(TitleKey bare) {
        return hash("bare", "", bare.value());
    }

    @Nullable
    Long placeKey() {
        return place == null ? null : hash("place", group.value(), place);
    }

    @Nullable
    Long domainKey() {
        return domain == null ? null : hash("domain", "", domain);
    }

    /** Under which a claim is kept. */
    Set<Long> keys() {
        Set<Long> keys = nameKeys();
        keys.add(hash("head", group.value(), head(HEAD)));
        if (cut) {
            keys.add(hash("cut", group.value(), head(HEAD)));
        }
        return keys;
    }

    /** Under which the claims are kept that this may be. */
    Set<Long> lookupKeys() {
        Set<Long> keys = nameKeys();
        keys.add(hash("cut", group.value(), head(HEAD)));
        if (cut) {
            keys.add(hash("head", group.value(), head(HEAD)));
        }
        return keys;
    }

    /** That of the link first: of a thousand claims with one title it finds the right one. */
    private Set<Long> nameKeys() {
        Set<Long> keys = new LinkedHashSet<>();
        if (place != null) {
            keys.add(placeKey());
        }
        keys.add(fullKey());
        keys.add(bareKey());
        if (domain != null) {
            keys.add(domainKey());
        }
        if (bare.compact().length() >= LONG_HEAD) {
            keys.add(hash("long", group.value(), head(LONG_HEAD)));
        }
        return keys;
    }

    private String head(int length) {
        String compact = bare.compact();
        return compact.substring(0, Math.min(length, compact.length()));
    }

    private static boolean isCut(String title) {
        String end = title.stripTrailing();
        return end.endsWith("…") || end.endsWith("...");
    }

    private static @Nullable String masked(String title) {
        return title.contains("**")
                ? NEITHER_LETTER_NOR_STAR
                        .matcher(title.toLowerCase(Locale.ROOT))
                        .replaceAll("")
                : null;
    }

    /** Links are compared without their host, which is the mirror's. */
    static @Nullable String place(@Nullable URI link) {
        if (link == null || link.getRawPath() == null) {
            return null;
        }
        String path = link.getRawPath();
        String query = link.getRawQuery();
        return query == null && path.length() < 2 ? null : query == null ? path : path + "?" + query;
    }

    /** FNV-1a, 64 bits, over UTF-16: stable for as long as keys are stored. */
    private static long hash(String kind, String scope, String value) {
        return hash(hash(hash(0xcbf29ce484222325L, kind), scope), value);
    }

    private static long hash(long before, String text) {
        long hash = (before ^ '\n') * 0x100000001b3L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
