package org.claimwatch.crawler.coverage;

import org.claimwatch.crawler.extract.BlockKind;
import org.claimwatch.crawler.extract.PartialReason;
import org.claimwatch.crawler.extract.UnrecognisedReason;
import org.claimwatch.crawler.fetch.RefusalReason;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.jspecify.annotations.Nullable;

/**
 * What came of a look, and why.
 *
 * @param reason the name of the constant of the enum that fits the state; null for READ and UNCHANGED only
 */
public record LookOutcome(LookState state, @Nullable String reason) {
    /** The listing goes on, and what comes next was not read. */
    public enum CutShort {
        /** It has more pages than are read in one visit. */
        PAGE_CAP,
        /** A later page did not answer, or answered with something that is not taken. */
        PAGE_NOT_FETCHED,
        /** A later page was received and not recognised. */
        PAGE_NOT_READ,
        /** It took longer than a visit may. */
        TIME_CAP
    }

    public LookOutcome {
        if (!state.isOutcome() || (reason == null) != state.speaksForItself()) {
            throw new IllegalArgumentException("no such outcome: " + state + " " + reason);
        }
    }

    public static LookOutcome read() {
        return new LookOutcome(LookState.READ, null);
    }

    public static LookOutcome unchanged() {
        return new LookOutcome(LookState.UNCHANGED, null);
    }

    public static LookOutcome partial(PartialReason reason) {
        return new LookOutcome(LookState.PARTIAL, reason.name());
    }

    public static LookOutcome partial(CutShort reason) {
        return new LookOutcome(LookState.PARTIAL, reason.name());
    }

    /** A seizure is a state of its own: nothing is to be waited for behind it. */
    public static LookOutcome blocked(BlockKind kind) {
        return new LookOutcome(kind == BlockKind.SEIZED ? LookState.SEIZED : LookState.BLOCKED, kind.name());
    }

    public static LookOutcome unreadable(UnrecognisedReason reason) {
        return new LookOutcome(LookState.UNREADABLE, reason.name());
    }

    public static LookOutcome unreadable(RefusalReason reason) {
        return new LookOutcome(LookState.UNREADABLE, reason.name());
    }

    public static LookOutcome tooLarge() {
        return new LookOutcome(LookState.UNREADABLE, "TOO_LARGE");
    }

    public static LookOutcome down(UnreachableReason reason) {
        return new LookOutcome(LookState.DOWN, reason.name());
    }

    /** Whether this is a better result of one visit than the other: of two mirrors, the one that said more counts. */
    public boolean isBetterThan(LookOutcome other) {
        return state.compareTo(other.state) < 0;
    }
}
