package org.claimwatch.crawler.extract;

import java.util.Set;
import java.util.function.ToDoubleFunction;

/** How far the entries of a series show what menus, questions, rules and news do not show. */
enum Proof {
    NONE,
    /** It is a list of something; that it is one of organisations the titles have to show. */
    SOME,
    ENOUGH;

    /** Of so few entries each must show it: that one of them does is chance. */
    private static final int FEW = 3;

    private static final double NEARLY_ALL = 0.99;

    /** @param announced whether the page says that it has claims on it */
    static Proof of(Signs signs, int size, boolean announced) {
        if (size == 1) {
            return ENOUGH;
        }
        ToDoubleFunction<Sign> share = sign -> size <= FEW && signs.share(sign) < NEARLY_ALL ? 0 : signs.share(sign);
        double hard = sum(Sign.HARD, share);
        boolean dateOnly = hard - share.applyAsDouble(Sign.DATE) < 0.2;
        double leads = share.applyAsDouble(Sign.LINK) + share.applyAsDouble(Sign.ACTION);
        double tells = share.applyAsDouble(Sign.PROSE) + share.applyAsDouble(Sign.PROFILE);
        double pictured = share.applyAsDouble(Sign.IMAGE);
        boolean linked = share.applyAsDouble(Sign.LINK) >= 0.8;
        if (hard >= 0.5 && (announced || !dateOnly)
                || announced && (linked && size >= 4 || pictured >= 0.8 && size >= 5)) {
            return ENOUGH;
        }
        // news, topics and files have dates and pages too
        boolean some = hard >= 0.5
                || linked && size >= 10
                || tells >= 0.6 && (leads + pictured >= 0.5 || share.applyAsDouble(Sign.PROFILE) >= 0.4)
                || tells + pictured + leads >= 1 && leads >= 0.5;
        return some ? SOME : NONE;
    }

    private static double sum(Set<Sign> signs, ToDoubleFunction<Sign> share) {
        return signs.stream().mapToDouble(share).sum();
    }
}
