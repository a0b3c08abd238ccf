package org.claimwatch.alert.verdict;

import java.util.Collection;
import java.util.List;
import org.claimwatch.alert.match.Tier;
import org.jspecify.annotations.Nullable;

/**
 * How often a tier was right, measured by the newest verdict of each match. UNCLEAR ones count for neither side;
 * RECYCLED ones are right, for we are meant.
 *
 * @param share right ones of those that could be told, null without any
 */
public record Precision(
        Tier tier,
        long right,
        long wrong,
        long unclear,
        @Nullable Double share) {
    /** One tier after the other, the strongest first. */
    public static List<Precision> of(Collection<Verdict> newest) {
        return List.of(Tier.EXACT, Tier.LIKELY, Tier.POSSIBLE).stream()
                .map(tier -> of(
                        tier,
                        newest.stream()
                                .filter(verdict -> verdict.tier() == tier)
                                .toList()))
                .toList();
    }

    private static Precision of(Tier tier, List<Verdict> verdicts) {
        long wrong = count(verdicts, Opinion.NOT_US);
        long right = count(verdicts, Opinion.ABOUT_US) + count(verdicts, Opinion.RECYCLED);
        Double share = right + wrong == 0 ? null : (double) right / (right + wrong);
        return new Precision(tier, right, wrong, count(verdicts, Opinion.UNCLEAR), share);
    }

    private static long count(List<Verdict> verdicts, Opinion opinion) {
        return verdicts.stream().filter(verdict -> verdict.opinion() == opinion).count();
    }
}
