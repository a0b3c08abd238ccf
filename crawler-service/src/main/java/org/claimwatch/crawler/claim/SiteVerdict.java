package org.claimwatch.crawler.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far a look at a site is to be trusted, by its canaries: the claims that the last healthy look showed. Those must be
 * read again; where they are not, the site did not become empty, our reading of it did.
 *
 * <pre>
 *   whole, and enough canaries read ─────► healthy: bounds delays, counts what is missing
 *   whole, more than half of them gone ──► doubtful: counts nothing. After a long time of it, the new normal
 *   whole and none of them, or answered
 *   and nothing recognised ──────────────► silent: told at once, once
 *   anything else ───────────────────────► says nothing of what it does not show
 * </pre>
 *
 * @param fellSilent the site is silent since this look
 * @param backfill what the look shows and nobody knew may have stood there before
 * @param notSeenBefore the last healthy look before this one; null where there is none
 * @param memory of the site from now on
 * @param missed the claims whose listings have {@linkplain Listing#missed missed} a look
 */
public record SiteVerdict(
        Health health,
        boolean fellSilent,
        boolean backfill,
        @Nullable Instant notSeenBefore,
        SiteMemory memory,
        Set<UUID> missed) {
    /** What the look can be taken for. */
    public enum Health {
        HEALTHY,
        DOUBTFUL,
        SILENT,
        /** Not a look at the whole. */
        NO_EVIDENCE
    }

    /** Of a handful of postings, two may go at once without a word. */
    static final int FEW = 2;

    /** A listing that was halved and stays so for a month is what the group shows now. */
    static final Duration NEW_NORMAL = Duration.ofDays(30);

    /**
     * @param absences the claims that stand on the site and are not in the look, where that is one at the whole; of a
     *     tracker they do not matter, because it lists what is recent
     */
    public static SiteVerdict of(Joined joined, SiteMemory before, List<Absence> absences) {
        SiteLook look = joined.look();
        List<Listing> known = joined.listings();
        int read = (int) joined.listings().stream()
                .filter(listing -> isCanary(listing, before))
                .count();
        int lost = (int) absences.stream()
                .filter(absence -> isCanary(absence.listing(), before))
                .count();
        Health seen = health(look, before, read, lost);
        boolean newNormal = isNewNormal(look, before, seen, lost);
        Health health = newNormal ? Health.HEALTHY : seen;
        return new SiteVerdict(
                health,
                health == Health.SILENT && before.silentSince() == null,
                before.healthyAt() == null || !look.reader().equals(before.reader()) || seen == Health.SILENT,
                before.healthyAt(),
                remembered(look, before, health, read > 0),
                health == Health.HEALTHY ? missed(look, absences, newNormal) : Set.of());
    }

    private static Health health(SiteLook look, SiteMemory before, long read, int lost) {
        return switch (look.sight()) {
            case WHOLE -> {
                if (lost == 0 || look.kind() == Source.Kind.TRACKER) {
                    yield Health.HEALTHY;
                }
                if (read == 0) {
                    yield Health.SILENT;
                }
                yield lost <= FEW || read > lost ? Health.HEALTHY : Health.DOUBTFUL;
            }
            case UNREAD -> before.healthyAt() == null ? Health.NO_EVIDENCE : Health.SILENT;
            case PART, NOTHING -> Health.NO_EVIDENCE;
        };
    }

    private static boolean isNewNormal(SiteLook look, SiteMemory before, Health seen, int lost) {
        return (seen == Health.DOUBTFUL || seen == Health.SILENT && lost <= FEW)
                && look.sight() == SiteLook.Sight.WHOLE
                && before.doubtedSince() != null
                && !look.at().isBefore(before.doubtedSince().plus(NEW_NORMAL));
    }

    /** What was first read while the site was in doubt may be anything, and vouches for nothing. */
    private static boolean isCanary(Listing listing, SiteMemory before) {
        return listing.listed()
                && listing.missedLooks() == 0
                && before.healthyAt() != null
                && !listing.firstSeenAt().isAfter(before.healthyAt());
    }

    private static SiteMemory remembered(SiteLook look, SiteMemory before, Health health, boolean canariesRead) {
        return switch (health) {
            case HEALTHY -> new SiteMemory(look.at(), look.reader(), null, null);
            case DOUBTFUL ->
                new SiteMemory(before.healthyAt(), before.reader(), since(before.doubtedSince(), look), null);
            case SILENT ->
                new SiteMemory(
                        before.healthyAt(),
                        before.reader(),
                        since(before.doubtedSince(), look),
                        since(before.silentSince(), look));
            case NO_EVIDENCE ->
                canariesRead && before.silentSince() != null
                        ? new SiteMemory(before.healthyAt(), before.reader(), before.doubtedSince(), null)
                        : before;
        };
    }

    private static Instant since(@Nullable Instant before, SiteLook look) {
        return Objects.requireNonNullElse(before, look.at());
    }

    /** A mirror that never showed a claim says nothing by not showing it: it may lag. */
    private static Set<UUID> missed(SiteLook look, List<Absence> absences, boolean newNormal) {
        Set<String> mirrors = look.postings().stream().map(SeenPosting::mirror).collect(Collectors.toSet());
        return absences.stream()
                .filter(absence ->
                        newNormal || absence.listing().said().keySet().stream().anyMatch(mirrors::contains))
                .map(Absence::claimId)
                .collect(Collectors.toSet());
    }
}
