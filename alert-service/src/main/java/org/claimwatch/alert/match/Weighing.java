package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.claimwatch.alert.gazetteer.UnionName;
import org.claimwatch.alert.text.Word;
import org.claimwatch.alert.watch.Related;
import org.jspecify.annotations.Nullable;

/** Weighs all that was found in a claim for one watch, as if it were the only one. */
final class Weighing {
    /** Below this an English "city of" in a claim that says nothing of the country rather means a namesake overseas. */
    private static final int KNOWN_ABROAD = 50_000;

    private static final Comparator<Evidence> STRONGEST_FIRST = Comparator.comparing(
                    (Evidence evidence) -> evidence.rule().supports())
            .reversed()
            .thenComparing(Evidence::field)
            .thenComparing(Evidence::start);

    private final Entry entry;
    private final ClaimReading claim;
    private final List<Finding> findings;
    private final WatchIndex index;
    private final List<Evidence> against = new ArrayList<>();
    private final Whereabouts whereabouts;

    Weighing(Entry entry, ClaimReading claim, List<Finding> findings, WatchIndex index) {
        this.entry = entry;
        this.claim = claim;
        this.findings = findings;
        this.index = index;
        this.whereabouts = new Whereabouts(entry, claim, findings);
    }

    /** The match; empty if nothing that names somebody speaks for it. */
    Optional<Match> match() {
        boolean official = findings.stream().anyMatch(finding -> finding.rule() == Rule.OFFICIAL_DOMAIN);
        Rule best = official ? Rule.OFFICIAL_DOMAIN : best();
        Tier tier = best.supports();
        if (tier == Tier.POSSIBLE && saysNothing()) {
            return Optional.empty();
        }
        Homonyms homonyms = new Homonyms(entry, index.gazetteer(), claim, findings, whereabouts.isSupported());
        boolean ambiguous = false;
        if (tier == Tier.LIKELY) {
            // where a supplier is says nothing against it
            @Nullable Evidence contradiction = entry.isOrganisation() ? null : whereabouts.contradiction();
            if (contradiction != null) {
                against.add(contradiction);
                tier = Tier.POSSIBLE;
            } else if (isAForeignersWord(best)) {
                tier = Tier.POSSIBLE;
            } else if (homonyms.lose()) {
                tier = Tier.POSSIBLE;
                ambiguous = homonyms.areUndecided();
            }
        }
        List<Homonym> weighed = official ? List.of() : homonyms.weighed();
        Match match = new Match(entry.principal(), tier, ambiguous, weighed, evidence(best));
        return Optional.of(entry.related() == null ? match : capped(match, entry.related()));
    }

    /** What names a related organisation is its own business first: the watch says how far it is its as well. */
    private static Match capped(Match match, Related related) {
        Tier cap =
                switch (related.cap()) {
                    case POSSIBLE -> Tier.POSSIBLE;
                    case LIKELY -> Tier.LIKELY;
                };
        Tier tier = match.tier().isAtLeast(cap) ? cap : match.tier();
        Evidence naming = match.evidence().getFirst();
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(
                naming.field(),
                naming.start(),
                naming.end(),
                naming.text(),
                Rule.RELATED_ORGANISATION,
                related.name()));
        match.evidence().stream()
                .filter(each -> each.rule() != Rule.RELATED_ORGANISATION)
                .forEach(evidence::add);
        return new Match(match.watch(), tier, match.ambiguous(), match.homonyms(), evidence);
    }

    private List<Evidence> evidence(Rule best) {
        List<Evidence> all = new ArrayList<>();
        for (Finding finding : findings) {
            all.add(finding.evidence());
        }
        all.sort(STRONGEST_FIRST);
        if (best.supports() == Tier.LIKELY && all.stream().noneMatch(each -> each.rule() == best)) {
            // what follows from several pieces together is told at the one that names
            Evidence naming = all.stream()
                    .filter(each -> each.field().names())
                    .findFirst()
                    .orElse(all.getFirst());
            all.remove(naming);
            all.addFirst(new Evidence(naming.field(), naming.start(), naming.end(), naming.text(), best, naming.cue()));
        }
        all.addAll(against);
        return all.stream().distinct().limit(Match.MAX_EVIDENCE).toList();
    }

    /** A name that is a word, with no word for an authority beside it. */
    private boolean saysNothing() {
        boolean cue = findings.stream()
                .anyMatch(finding -> finding.cue() != null
                        || finding.form().words().size() > 1
                        || goesByMoreThanTheName(finding.rule()));
        return !cue && new NameAlone(index.knowledge()).requiresCue(entry.watch());
    }

    private static boolean goesByMoreThanTheName(Rule rule) {
        return rule == Rule.LIKELY_DOMAIN || rule == Rule.LOOK_ALIKE_DOMAIN || rule == Rule.NOT_JUDGED;
    }

    // ---------------------------------------------------------------- the best rule

    private Rule best() {
        Rule best = null;
        for (Finding finding : findings) {
            Rule rule = holds(finding) ? finding.rule() : Rule.NAME;
            if (best == null || rule.supports().compareTo(best.supports()) > 0) {
                best = rule;
            }
        }
        Rule found = best == null ? Rule.NAME : best;
        return found.supports() == Tier.POSSIBLE ? together(found) : found;
    }

    /** Whether a finding makes what its rule says, given the rest of the claim. */
    private boolean holds(Finding finding) {
        if (finding.rule().supports() == Tier.POSSIBLE) {
            return true;
        }
        if (finding.isIn(Field.DESCRIPTION)
                && claim.hosts().stream()
                        .noneMatch(site ->
                                site.text().field() == Field.DESCRIPTION && finding.rule() != Rule.NAME_WITH_CUE)) {
            return false;
        }
        return switch (finding.rule()) {
            case COUNTRY_DOMAIN -> !isOfOther() && !titleNamesOrganisation();
            case AUTHORITY_DOMAIN -> !titleNamesOrganisation();
            default -> true;
        };
    }

    private boolean isOfOther() {
        return claim.description().ofOther() && !isDescribed();
    }

    private boolean titleNamesOrganisation() {
        return claim.title().organisationOutside(-1, -1) >= 0
                && findings.stream().noneMatch(finding -> finding.isIn(Field.TITLE) && finding.clean());
    }

    /** What several pieces make together. */
    private Rule together(Rule alone) {
        boolean name = has(Field.TITLE, Rule.NAME) || has(Field.ORGANISATION, Rule.NAME);
        boolean domain = hasCleanDomain();
        boolean glued = gluedNameOfManyWords();
        boolean elsewhere = hasSiteOfAnother();
        if (titleNamesOrganisation()) {
            return alone;
        }
        if (name && !elsewhere && !isOfOther() && whereabouts.titleNamesRegion()) {
            return Rule.NAME_WITH_REGION;
        }
        if ((name && !elsewhere || domain) && isDescribed()) {
            return Rule.NAME_AND_DESCRIPTION;
        }
        boolean stopName = index.lexicon()
                .isStopName(findings.getFirst().form().glued(), entry.watch().country());
        if (name && domain && !isOfOther() && !stopName && !isCompanysEnding()) {
            return Rule.NAME_AND_DOMAIN;
        }
        if (has(null, Rule.NAME_AND_REGION_AS_DOMAIN) && !isOfOther() && whereabouts.domainNamesRegion()) {
            return Rule.NAME_AND_DOMAIN;
        }
        if (has(null, Rule.INITIALS) && describesUnion()) {
            return Rule.NAME_AND_DESCRIPTION;
        }
        return glued && !elsewhere && isDescribed() ? Rule.NAME_AND_DESCRIPTION : alone;
    }

    private boolean has(@Nullable Field field, Rule rule) {
        return findings.stream()
                .anyMatch(
                        finding -> finding.rule() == rule && finding.clean() && (field == null || finding.isIn(field)));
    }

    private boolean hasCleanDomain() {
        return has(null, Rule.NAME_AS_DOMAIN)
                || has(null, Rule.NAME_AND_REGION_AS_DOMAIN)
                || has(null, Rule.COUNTRY_DOMAIN)
                || has(null, Rule.LIKELY_DOMAIN);
    }

    private boolean gluedNameOfManyWords() {
        return findings.stream()
                .anyMatch(finding -> finding.isIn(Field.TITLE)
                        && finding.rule() == Rule.NAME
                        && finding.form().words().size() > 1);
    }

    private boolean isCompanysEnding() {
        return claim.hosts().stream().allMatch(site -> site.host().ascii().endsWith(".com"));
    }

    /** Whether the description names the place with a cue, or defines it, in its first words. */
    private boolean isDescribed() {
        return findings.stream()
                .anyMatch(finding -> finding.isIn(Field.DESCRIPTION)
                        && finding.rule() == Rule.NAME_WITH_CUE
                        && finding.evidence().start() < 250);
    }

    private boolean describesUnion() {
        Set<String> words = new HashSet<>(List.of(claim.description().text().forms()));
        long there = UnionName.tellingWords(Word.folded(entry.watch().name())).stream()
                .filter(words::contains)
                .count();
        return there >= 2;
    }

    /** Whether the website's name has nothing of the place's. */
    private boolean hasSiteOfAnother() {
        List<ClaimReading.Site> sites =
                claim.hosts().stream().filter(site -> !site.host().isCut()).toList();
        return !sites.isEmpty()
                && sites.stream()
                        .noneMatch(site -> resembles(site.reading().label().replace("-", "")));
    }

    private boolean resembles(String label) {
        StringBuilder initials = new StringBuilder();
        for (WatchIndex.Named named : entry.names()) {
            if (label.contains(named.form().glued()) && named.form().glued().length() > 2) {
                return true;
            }
        }
        for (String word : Lexicon.words(entry.watch().name())) {
            initials.append(word.charAt(0));
        }
        return initials.length() > 1 && label.startsWith(initials.toString());
    }

    /** "City of Beaumont" with nothing about France rather is a Beaumont elsewhere. */
    private boolean isAForeignersWord(Rule best) {
        if (best != Rule.NAME_WITH_CUE
                || entry.place() == null
                || entry.population() >= KNOWN_ABROAD
                || whereabouts.isSupported()) {
            return false;
        }
        return findings.stream()
                .filter(finding -> finding.rule() == Rule.NAME_WITH_CUE && !finding.isIn(Field.DESCRIPTION))
                .allMatch(finding -> finding.cue() != null
                        && finding.cue().isUsedEverywhere()
                        && finding.form().words().size() == 1);
    }
}
