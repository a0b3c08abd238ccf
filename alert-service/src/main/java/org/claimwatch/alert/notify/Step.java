package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.Objects;
import org.claimwatch.alert.claim.Correction;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.verdict.Opinion;
import org.jspecify.annotations.Nullable;

/** What one finding leads to: release and silence are decided here, grouping comes after. */
sealed interface Step {
    NotificationReason reason();

    /** Its owner is told of the claim for the first time. */
    record Tell(NotificationReason reason) implements Step {}

    /** Its owner, who was told of the claim, is told what became of it. */
    record Follow(NotificationReason reason) implements Step {}

    /** It is decided again then, whatever happens. */
    record Wait(NotificationReason reason, Instant until) implements Step {}

    record Keep(NotificationReason reason) implements Step {}

    /**
     * What is known beside the finding.
     *
     * @param outcome what became of the match so far; null if nothing was decided yet
     * @param opinion a person's newest one
     * @param silenced whether a silence covers it now
     */
    record Circumstances(
            @Nullable Outcome outcome, @Nullable Opinion opinion, Release release, boolean silenced) {
        boolean told() {
            return outcome != null && outcome.told();
        }
    }

    static Step of(Finding finding, Circumstances known, Pace pace, Instant now) {
        return switch (finding) {
            case Finding.Ended ended -> ended(ended, known);
            case Finding.Corrected corrected -> corrected(corrected.correction(), known);
            case Finding.Named named -> known.told() ? again(named, known) : first(named, known, pace, now);
        };
    }

    private static Step ended(Finding.Ended ended, Circumstances known) {
        if (ended.correction() != null) {
            return corrected(ended.correction(), known);
        }
        boolean news = known.told() && !isAway(known);
        return news
                ? followUnlessKept(NotificationReason.NO_LONGER_NAMED, known)
                : new Keep(NotificationReason.ALREADY_TOLD);
    }

    private static Step corrected(Correction correction, Circumstances known) {
        NotificationReason reason = NotificationReason.of(correction.kind());
        boolean news = known.told() && Objects.requireNonNull(known.outcome()).reason() != reason;
        return news ? followUnlessKept(reason, known) : new Keep(NotificationReason.ALREADY_TOLD);
    }

    /** Whether the last word was that the claim is gone from us. */
    private static boolean isAway(Circumstances known) {
        return known.outcome() != null && known.outcome().reason().endsClaim();
    }

    private static Step again(Finding.Named named, Circumstances known) {
        Outcome outcome = Objects.requireNonNull(known.outcome());
        if (outcome.reason() == NotificationReason.SET_ASIDE && known.opinion() == Opinion.ABOUT_US) {
            return followUnlessKept(NotificationReason.CONFIRMED, known);
        }
        if (named.correction() != null) {
            return corrected(named.correction(), known);
        }
        NotificationReason change = isAway(known)
                ? NotificationReason.NAMED_AGAIN
                : NotificationReason.ofChange(outcome.status(), named.claim().status());
        boolean news =
                change != null || (known.opinion() != null && known.opinion().setsAside());
        return news ? followUnlessKept(change, known) : new Keep(NotificationReason.ALREADY_TOLD);
    }

    /** A claim that a person has set aside is told to be that, once, and not followed any further. */
    private static Step followUnlessKept(@Nullable NotificationReason change, Circumstances known) {
        if (known.opinion() != null && known.opinion().setsAside()) {
            boolean said = Objects.requireNonNull(known.outcome()).reason() == NotificationReason.SET_ASIDE;
            return said ? new Keep(setAside(known.opinion())) : new Follow(NotificationReason.SET_ASIDE);
        }
        return known.silenced() || change == null ? new Keep(NotificationReason.SILENCED) : new Follow(change);
    }

    private static NotificationReason setAside(Opinion opinion) {
        return opinion == Opinion.NOT_US ? NotificationReason.NOT_US : NotificationReason.RECYCLED;
    }

    private static Step first(Finding.Named named, Circumstances known, Pace pace, Instant now) {
        if (known.opinion() != null && known.opinion().setsAside()) {
            return new Keep(setAside(known.opinion()));
        }
        boolean confirmed = known.opinion() == Opinion.ABOUT_US;
        if (!confirmed && !named.match().tier().isAtLeast(Tier.LIKELY)) {
            return new Keep(NotificationReason.BELOW_LIKELY);
        }
        if (!confirmed && named.claim().detail().trackerOnly()) {
            return new Keep(NotificationReason.TRACKER_ONLY);
        }
        if (!confirmed && wasKnownWhenWatched(named, known)) {
            return new Keep(NotificationReason.KNOWN_WHEN_WATCHED);
        }
        if (known.silenced()) {
            return new Keep(NotificationReason.SILENCED);
        }
        return released(named, known, pace, now);
    }

    private static boolean wasKnownWhenWatched(Finding.Named named, Circumstances known) {
        return known.outcome() == null
                && named.before() != null
                && named.before().isAtLeast(Tier.LIKELY);
    }

    private static Step released(Finding.Named named, Circumstances known, Pace pace, Instant now) {
        Outcome outcome = known.outcome();
        if (outcome != null && outcome.reason() == NotificationReason.GATHERED && known.opinion() == null) {
            return outcome.isDue(now)
                    ? new Tell(Objects.requireNonNull(outcome.next()))
                    : new Wait(NotificationReason.GATHERED, Objects.requireNonNull(outcome.dueAt()));
        }
        if (known.release() == Release.DIRECT || known.opinion() != null) {
            return new Tell(why(named, known));
        }
        boolean held = outcome != null && outcome.reason() == NotificationReason.HELD_FOR_REVIEW;
        Instant until = held ? Objects.requireNonNull(outcome.dueAt()) : now.plus(pace.review());
        return held && outcome.isDue(now)
                ? new Tell(NotificationReason.NOT_REVIEWED)
                : new Wait(NotificationReason.HELD_FOR_REVIEW, until);
    }

    private static NotificationReason why(Finding.Named named, Circumstances known) {
        if (known.opinion() == Opinion.ABOUT_US) {
            return NotificationReason.CONFIRMED;
        }
        if (known.opinion() == Opinion.UNCLEAR) {
            return NotificationReason.UNCLEAR;
        }
        if (known.outcome() != null && known.outcome().reason() == NotificationReason.TRACKER_ONLY) {
            return NotificationReason.SEEN_AT_SOURCE;
        }
        if (named.before() != null && !named.before().isAtLeast(Tier.LIKELY)) {
            return NotificationReason.TIER_RAISED;
        }
        return named.claim().backfill() ? NotificationReason.FIRST_READ : NotificationReason.NEW_CLAIM;
    }
}
