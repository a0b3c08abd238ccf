package org.claimwatch.crawler.claim;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwatch.crawler.claim.ClaimEdit.Part;
import org.claimwatch.crawler.extract.Posting;
import org.jspecify.annotations.Nullable;

/**
 * What a posting says differently from the claim that it is.
 *
 * <ul>
 *   <li>A field that the posting does not have keeps its value: a mirror that shows less, or a reader that reads less, takes
 *       nothing back.
 *   <li>What a mirror goes on saying is no news, even where the claim says something else by now: mirrors lag. A mirror that
 *       shows a claim for the first time only adds what was missing, unless its status is further on.
 *   <li>A status never goes back, and numbers that run in a text, or a deadline that shifts within the day, are the clock's
 *       and not the group's.
 *   <li>A tracker's word counts as long as there is no other. As soon as a site of the group shows the claim, its posting
 *       takes the place of all that the tracker said.
 * </ul>
 */
final class ClaimComparison {
    /** "6 days left", read every ten minutes, gives a deadline that is later each time, by less than a day in all. */
    private static final Duration SAME_DEADLINE = Duration.ofDays(1);

    private static final Set<String> KNOWN_BY = Set.of(Part.TITLE.name(), Part.WEBSITE.name(), Part.LINK.name());

    private static final Pattern NUMBERS = Pattern.compile("\\d+");

    private final SiteLook look;
    private final SeenPosting seen;
    private final PostingIdentity identity;
    private final Dossier dossier;
    private final Claim claim;

    private ClaimComparison(SiteLook look, SeenPosting seen, PostingIdentity identity, Dossier dossier) {
        this.look = look;
        this.seen = seen;
        this.identity = identity;
        this.dossier = dossier;
        this.claim = dossier.claim();
    }

    static ClaimChange of(SiteLook look, SeenPosting seen, PostingIdentity identity, Dossier dossier) {
        return new ClaimComparison(look, seen, identity, dossier).change();
    }

    /** A hash of what a posting says, but for what the clock moves. */
    static long says(SeenPosting seen) {
        Posting posting = seen.posting();
        int fields = Objects.hash(
                posting.title(),
                hashWithoutNumbers(posting.description()),
                posting.website(),
                posting.country(),
                posting.publishedAt(),
                posting.dataBytes(),
                posting.ransom());
        // hashes of strings, numbers and times are the same in every run; if one ever is not, mirrors are compared anew
        return ((long) fields << 32) ^ Objects.hash(posting.status().name(), path(posting.link()));
    }

    private ClaimChange change() {
        long says = says(seen);
        Listing before = dossier.on(look.siteId());
        Listing now = before == null ? Listing.first(look, seen, says) : before.seen(seen, says);
        Dossier shown = dossier.with(now);
        boolean asBefore = before != null && before.listed() && before.said().equals(now.said());
        ClaimEdit edit = new ClaimEdit(claim).seenAt(seen.seenAt());
        if (claim.isSettled()) {
            return new ClaimChange.SeenAgain(shown.with(edit.claim()), asBefore);
        }
        edit.set(Part.SOURCES, Dossier.sources(shown.listings()));
        compare(edit, before, says);
        boolean relisted = claim.status() == ClaimStatus.WITHDRAWN && look.kind() == Source.Kind.OWN_SITE;
        if (relisted) {
            edit.set(Part.STATUS, ClaimStatus.of(seen.posting().status())).set(Part.WITHDRAWN_AT, null);
        }
        List<FieldChange> changes = edit.changes();
        if (changes.isEmpty()) {
            return new ClaimChange.SeenAgain(shown.with(edit.claim()), asBefore);
        }
        Dossier changed = shown.with(edit.capture(seen.capture()).claim())
                .withKeys(newKeys(changes) ? identity.keys() : Set.of());
        return relisted ? new ClaimChange.Relisted(changed, changes) : new ClaimChange.Changed(changed, changes);
    }

    private void compare(ClaimEdit edit, @Nullable Listing before, long says) {
        if (look.kind() == Source.Kind.TRACKER && !claim.isOnlyTracked()) {
            return;
        }
        if (look.kind() == Source.Kind.OWN_SITE && claim.isOnlyTracked()) {
            takeOver(edit);
            return;
        }
        boolean firstWord = before == null || !before.said().containsKey(seen.mirror());
        if (firstWord && !isFurtherOn()) {
            addWhatIsMissing(edit);
        } else if (firstWord || before.said().get(seen.mirror()) != says) {
            takeWhatIsSaid(edit);
            takeDeadline(edit);
        } else if (before.said().size() == 1) {
            takeDeadline(edit);
        }
    }

    private boolean isFurtherOn() {
        return later(ClaimStatus.of(seen.posting().status())) != claim.status();
    }

    private void takeOver(ClaimEdit edit) {
        Posting posting = seen.posting();
        edit.set(Part.SITE_ID, look.siteId())
                .set(Part.TITLE, posting.title())
                .set(Part.WEBSITE, posting.website())
                .set(Part.COUNTRY, posting.country())
                .set(Part.DESCRIPTION, posting.description())
                .set(Part.PUBLISHED_AT, posting.publishedAt())
                .set(Part.DEADLINE, posting.deadline())
                .set(Part.DATA_BYTES, posting.dataBytes())
                .set(Part.RANSOM, posting.ransom())
                .set(Part.LINK, posting.link());
        if (claim.status() != ClaimStatus.WITHDRAWN) {
            edit.set(Part.STATUS, later(ClaimStatus.of(posting.status())));
        }
    }

    private void addWhatIsMissing(ClaimEdit edit) {
        Posting posting = seen.posting();
        edit.setIfMissing(Part.WEBSITE, posting.website())
                .setIfMissing(Part.COUNTRY, posting.country())
                .setIfMissing(Part.DESCRIPTION, posting.description())
                .setIfMissing(Part.PUBLISHED_AT, posting.publishedAt())
                .setIfMissing(Part.DEADLINE, posting.deadline())
                .setIfMissing(Part.DATA_BYTES, posting.dataBytes())
                .setIfMissing(Part.RANSOM, posting.ransom())
                .setIfMissing(Part.LINK, posting.link());
    }

    private void takeWhatIsSaid(ClaimEdit edit) {
        Posting posting = seen.posting();
        edit.set(Part.TITLE, posting.title())
                .setIfSaid(Part.WEBSITE, posting.website())
                .setIfSaid(Part.COUNTRY, posting.country())
                .setIfSaid(Part.PUBLISHED_AT, posting.publishedAt())
                .setIfSaid(Part.DATA_BYTES, posting.dataBytes())
                .setIfSaid(Part.RANSOM, posting.ransom())
                .set(Part.STATUS, later(ClaimStatus.of(posting.status())));
        if (!Objects.equals(withoutNumbers(claim.description()), withoutNumbers(posting.description()))) {
            edit.setIfSaid(Part.DESCRIPTION, posting.description());
        }
        if (!Objects.equals(path(claim.link()), path(posting.link()))) {
            edit.setIfSaid(Part.LINK, posting.link());
        }
    }

    private void takeDeadline(ClaimEdit edit) {
        Instant deadline = seen.posting().deadline();
        Instant known = claim.deadline();
        if (deadline != null
                && (known == null || Duration.between(known, deadline).abs().compareTo(SAME_DEADLINE) > 0)) {
            edit.set(Part.DEADLINE, deadline);
        }
    }

    /** A posting that says nothing of the data reads ANNOUNCED, which takes nothing back. */
    private ClaimStatus later(ClaimStatus posted) {
        return posted.compareTo(claim.status()) > 0 ? posted : claim.status();
    }

    private static boolean newKeys(List<FieldChange> changes) {
        return changes.stream().anyMatch(change -> KNOWN_BY.contains(change.field()));
    }

    private static int hashWithoutNumbers(@Nullable String text) {
        int hash = 0;
        boolean inNumber = false;
        for (int i = 0; text != null && i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            hash = digit && inNumber ? hash : 31 * hash + (digit ? '#' : c);
            inNumber = digit;
        }
        return hash;
    }

    private static @Nullable String withoutNumbers(@Nullable String text) {
        return text == null ? null : NUMBERS.matcher(text).replaceAll("#");
    }

    /** Queries carry sessions: a link that differs in that only is the same to whoever reads of it. */
    private static @Nullable String path(@Nullable URI link) {
        return link == null ? null : link.getRawPath();
    }
}
