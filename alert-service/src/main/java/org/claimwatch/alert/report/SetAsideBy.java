package org.claimwatch.alert.report;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.claimwatch.alert.match.Evidence;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.match.Rule;
import org.claimwatch.alert.match.Tier;
import org.claimwatch.alert.verdict.Opinion;
import org.claimwatch.alert.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * By what a mention is set aside: a rule of the matcher, or a person.
 *
 * @param rule null if it was a person
 * @param author the id of that person's key; null if it was a rule
 * @param at when that person did; null if it was a rule
 */
public record SetAsideBy(
        @Nullable Rule rule,
        @Nullable String author,
        @Nullable Instant at) {
    /** That a place elsewhere is meant which has the same name. */
    private static final Set<Rule> HOMONYM = EnumSet.of(Rule.OTHER_COUNTRY, Rule.OTHER_REGION);

    /** That no more than the name stands there. */
    private static final Set<Rule> NAME_ONLY = EnumSet.of(Rule.NAME, Rule.PART_OF_LONGER_NAME);

    /**
     * A person's word counts before a rule's. A rule sets aside only what has nothing more than the name for it: groups give
     * wrong countries, and "Ville d'Angers" is for a person to judge wherever they place it.
     *
     * @param verdict a person's newest one
     * @return null if it is not set aside
     */
    static @Nullable SetAsideBy of(KeptMatch match, @Nullable Verdict verdict) {
        if (verdict != null) {
            return verdict.opinion() == Opinion.NOT_US ? new SetAsideBy(null, verdict.author(), verdict.at()) : null;
        }
        if (match.tier().isAtLeast(Tier.LIKELY)) {
            return null;
        }
        List<Rule> rules = match.evidence().stream().map(Evidence::rule).toList();
        boolean nameOnly = rules.stream().allMatch(rule -> NAME_ONLY.contains(rule) || HOMONYM.contains(rule));
        return nameOnly
                ? rules.stream()
                        .filter(HOMONYM::contains)
                        .findFirst()
                        .map(SetAsideBy::rule)
                        .orElse(null)
                : null;
    }

    private static SetAsideBy rule(Rule rule) {
        return new SetAsideBy(rule, null, null);
    }
}
