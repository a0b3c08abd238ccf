package org.claimwatch.crawler.app;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.claimwatch.crawler.claim.SeenPosting;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.coverage.LookOutcome;
import org.claimwatch.crawler.coverage.LookOutcome.CutShort;
import org.claimwatch.crawler.extract.Extraction;
import org.claimwatch.crawler.extract.Posting;
import org.claimwatch.crawler.extract.UnrecognisedReason;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.RefusalReason;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.claimwatch.crawler.schedule.FrontPage;
import org.jspecify.annotations.Nullable;

/**
 * The walk over one listing, page after page. What goes wrong on the first page is the outcome; what goes wrong later cuts
 * short a listing that was partly read. Each step answers the URL to get next, or null at the end.
 *
 * <p>A look at the head ends where it meets what is known: at the first page whose <em>last</em> posting is. Not at the first
 * known posting, as sites pin some to the top.
 */
final class ListingWalk {
    /** A third of all claims that are known in the world: a listing with more is made up as it is asked for. */
    private static final int MAX_POSTINGS = 10_000;

    private static final Pattern DIGITS = Pattern.compile("\\p{N}+");

    /** By what a posting is known again seconds later, when its views were counted and its countdown went on. */
    private record Identity(
            String title,
            @Nullable URI link,
            @Nullable String website,
            @Nullable String group,
            String description) {
        static Identity of(Posting posting) {
            String description = Objects.requireNonNullElse(posting.description(), "");
            return new Identity(
                    posting.title(),
                    posting.link(),
                    posting.website(),
                    posting.group(),
                    DIGITS.matcher(description).replaceAll(""));
        }
    }

    private final Predicate<Posting> known;
    private final WalkLimits limits;
    private final List<SeenPosting> postings = new ArrayList<>();
    private final Set<Identity> distinct = new HashSet<>();
    private final Set<URI> visited = new HashSet<>();
    private LookKind kind;
    private LookOutcome outcome = LookOutcome.read();
    private @Nullable Instant fetchedAt;
    private @Nullable FrontPage frontPage;
    private @Nullable Instant unchangedSince;
    private int pages;

    /** @param known whether a claim of this posting's title is known of the site; asked by looks at the head only */
    ListingWalk(LookKind goal, Predicate<Posting> known, WalkLimits limits) {
        this.kind = goal;
        this.known = known;
        this.limits = limits;
    }

    @Nullable
    URI received(Page page, Extraction extraction) {
        pages++;
        visited.add(page.url());
        if (fetchedAt == null) {
            fetchedAt = page.receivedAt();
            frontPage = extraction instanceof Extraction.Complete
                            && !page.validators().isNone()
                    ? new FrontPage(page.validators(), page.receivedAt())
                    : null;
        }
        return switch (extraction) {
            case Extraction.Complete it -> take(page, it.postings(), it.nextPage());
            case Extraction.Partial it -> {
                outcome = LookOutcome.partial(it.reason());
                yield take(page, it.postings(), it.nextPage());
            }
            case Extraction.Blocked it -> stop(LookOutcome.blocked(it.kind()), CutShort.PAGE_NOT_READ);
            case Extraction.Unrecognised it when isBeyondTheEnd(it) -> end();
            case Extraction.Unrecognised it -> stop(LookOutcome.unreadable(it.reason()), CutShort.PAGE_NOT_READ);
        };
    }

    /** The first page is said to be the one that is known. */
    @Nullable
    URI notModified(Instant at, FrontPage known) {
        fetchedAt = at;
        frontPage = new FrontPage(known.validators(), at);
        unchangedSince = known.seenAt();
        outcome = LookOutcome.unchanged();
        return null;
    }

    @Nullable
    URI unreachable(UnreachableReason reason) {
        return stop(LookOutcome.down(reason), CutShort.PAGE_NOT_FETCHED);
    }

    @Nullable
    URI refused(RefusalReason reason) {
        return stop(LookOutcome.unreadable(reason), CutShort.PAGE_NOT_FETCHED);
    }

    @Nullable
    URI tooLarge() {
        return stop(LookOutcome.tooLarge(), CutShort.PAGE_NOT_FETCHED);
    }

    Walk walked() {
        return new Walk(kind, outcome, postings, fetchedAt, pages, frontPage, unchangedSince);
    }

    /** An API that is asked for more than there is answers with an empty list. */
    private boolean isBeyondTheEnd(Extraction.Unrecognised extraction) {
        return !postings.isEmpty() && extraction.reason() == UnrecognisedReason.EMPTY_LISTING;
    }

    private @Nullable URI take(Page page, List<Posting> found, @Nullable URI next) {
        long added = found.stream().map(Identity::of).filter(distinct::add).count();
        if (added == 0) {
            return end(); // a listing whose last page is shown again, whatever is asked for, has ended
        }
        for (Posting posting : found) {
            postings.add(new SeenPosting(
                    posting, page.receivedAt(), page.hash(), page.url().getHost()));
        }
        if (next == null || visited.contains(next)) {
            return end();
        }
        if (kind == LookKind.HEAD && known.test(found.getLast())) {
            return null;
        }
        if (pages >= limits.pages() || postings.size() >= MAX_POSTINGS) {
            return stop(LookOutcome.read(), CutShort.PAGE_CAP);
        }
        return page.receivedAt().isAfter(limits.until()) ? stop(LookOutcome.read(), CutShort.TIME_CAP) : next;
    }

    private @Nullable URI end() {
        kind = LookKind.FULL;
        return null;
    }

    private @Nullable URI stop(LookOutcome first, CutShort later) {
        outcome = postings.isEmpty() ? first : LookOutcome.partial(later);
        return null;
    }
}
