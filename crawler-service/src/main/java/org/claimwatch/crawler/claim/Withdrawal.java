package org.claimwatch.crawler.claim;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimwatch.crawler.claim.ClaimEdit.Part;

/**
 * When a claim counts as no longer listed. A wrong "withdrawn" is worse than a late one, so it takes
 *
 * <ul>
 *   <li>several looks in a row, each at the whole of the site, each healthy ({@link SiteVerdict}: others were still there),
 *       each at a mirror that had shown it;
 *   <li>over a time that outlasts a site's rebuilding and a mirror's lag;
 *   <li>that no other site, a tracker's included, has shown it since the first of them.
 * </ul>
 *
 * Looks that saw less (the first page only, part of a listing, nothing recognised, a captcha) neither count nor reset.
 */
public final class Withdrawal {
    /** One can be chance, two an hour's work on the site. */
    static final int MIN_LOOKS = 3;

    /** Sites are looked at in full once a day, so that three looks take this long anyway. */
    static final Duration MIN_TIME = Duration.ofDays(2);

    private Withdrawal() {}

    /** Those whose absence, this look's included, has been long and often enough on this site. */
    public static Set<UUID> due(SiteVerdict verdict, SiteLook look, Collection<Absence> absences) {
        return absences.stream()
                .filter(absence -> verdict.missed().contains(absence.claimId()))
                .filter(absence -> isDue(absence.listing().missed(look.at()), look.at()))
                .map(Absence::claimId)
                .collect(Collectors.toSet());
    }

    /**
     * What follows for a claim that is due: where another site has shown it meanwhile, counting begins again; where its end
     * is no news, because it was told or a person has settled the claim, it only stands on this site no more.
     *
     * @param dossier as it was before the look
     */
    public static ClaimChange of(Dossier dossier, SiteLook look) {
        Claim claim = dossier.claim();
        Listing missed = Objects.requireNonNull(dossier.on(look.siteId())).missed(look.at());
        if (isShownElsewhere(dossier, missed)) {
            return new ClaimChange.SeenAgain(dossier.with(missed.missedAgain(look.at())), false);
        }
        Dossier gone = dossier.with(missed.gone());
        if (claim.isSettled() || claim.status() == ClaimStatus.WITHDRAWN) {
            return new ClaimChange.SeenAgain(gone, false);
        }
        ClaimEdit edit =
                new ClaimEdit(claim).set(Part.STATUS, ClaimStatus.WITHDRAWN).set(Part.WITHDRAWN_AT, look.at());
        return new ClaimChange.Withdrawn(gone.with(edit.claim()), edit.changes());
    }

    private static boolean isShownElsewhere(Dossier dossier, Listing here) {
        Instant since = Objects.requireNonNull(here.missedSince());
        return dossier.listings().stream()
                .filter(listing -> !listing.siteId().equals(here.siteId()))
                .anyMatch(listing -> !listing.lastSeenAt().isBefore(since));
    }

    private static boolean isDue(Listing listing, Instant now) {
        return listing.missedLooks() >= MIN_LOOKS
                && listing.missedSince() != null
                && !now.isBefore(listing.missedSince().plus(MIN_TIME));
    }
}
