package org.claimwatch.crawler.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.claimwatch.crawler.extract.Posting;
import org.claimwatch.crawler.extract.PostingStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a posting says differently from the claim that it is. A field that the posting does not have keeps its value: a
 * mirror that shows less, or a reader that reads less, takes nothing back.
 */
final class ClaimComparison {
    private final List<FieldChange> changes = new ArrayList<>();

    private ClaimComparison() {}

    static ClaimChange of(Claim claim, SeenPosting seen) {
        ClaimComparison comparison = new ClaimComparison();
        Claim now = comparison.updated(claim, seen);
        return comparison.changes.isEmpty()
                ? new ClaimChange.SeenAgain(claim.seenAt(seen.seenAt()))
                : new ClaimChange.Changed(now, comparison.changes);
    }

    static ClaimStatus status(PostingStatus status) {
        return switch (status) {
            case ANNOUNCED -> ClaimStatus.ANNOUNCED;
            case COUNTDOWN -> ClaimStatus.COUNTDOWN;
            case PUBLISHED -> ClaimStatus.PUBLISHED;
            case SOLD -> ClaimStatus.SOLD;
        };
    }

    private Claim updated(Claim claim, SeenPosting seen) {
        Posting posting = seen.posting();
        Organisation known = claim.organisation();
        boolean sameLink = ClaimJoin.samePlace(posting.link(), claim.link());
        String title = kept("title", claim.title(), posting.title());
        Organisation organisation = new Organisation(
                title,
                keptOrNull("organisation.website", known.website(), posting.website()),
                keptOrNull("organisation.country", known.country(), posting.country()));
        return new Claim(
                claim.claimId(),
                claim.group(),
                claim.siteId(),
                claim.sources(),
                title,
                organisation,
                keptOrNull("description", claim.description(), posting.description()),
                // a posting that says nothing of the data reads ANNOUNCED, which takes nothing back either
                posting.status() == PostingStatus.ANNOUNCED
                        ? claim.status()
                        : kept("status", claim.status(), status(posting.status())),
                keptOrNull("publishedAt", claim.publishedAt(), posting.publishedAt()),
                claim.firstSeenAt(),
                claim.seenAt(seen.seenAt()).lastSeenAt(),
                keptOrNull("deadline", claim.deadline(), posting.deadline()),
                keptOrNull("dataBytes", claim.dataBytes(), posting.dataBytes()),
                keptOrNull("ransom", claim.ransom(), posting.ransom()),
                sameLink ? claim.link() : keptOrNull("link", claim.link(), posting.link()),
                seen.capture(),
                claim.notSeenBefore(),
                claim.backfill());
    }

    private <T> T kept(String field, T old, T now) {
        if (!old.equals(now)) {
            changes.add(new FieldChange(field, old, now));
        }
        return now;
    }

    private <T> @Nullable T keptOrNull(String field, @Nullable T old, @Nullable T now) {
        if (now == null) {
            return old;
        }
        if (!Objects.equals(old, now)) {
            changes.add(new FieldChange(field, old, now));
        }
        return now;
    }
}
