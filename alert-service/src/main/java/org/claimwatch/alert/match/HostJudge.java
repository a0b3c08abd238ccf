package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.claimwatch.alert.match.HostReading.Zone;
import org.claimwatch.alert.match.Judgement.Told;
import org.claimwatch.alert.watch.Related;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/** Finds watched names in a host name and judges them by what else the host says. */
final class HostJudge {
    /** A shorter beginning of a name that was cut off is one of too many. */
    private static final int MIN_BARE_NAME = 4;
    /** So many names that begin as a cut one does say nothing. */
    private static final int MAX_CUT_NAMES = 20;

    private final WatchIndex index;
    private final Lexicon lexicon;
    private final LabelParting parting;
    private final HostRules rules;

    HostJudge(WatchIndex index) {
        this.index = index;
        this.lexicon = index.lexicon();
        this.parting = new LabelParting(index.gazetteer(), lexicon);
        this.rules = new HostRules(lexicon);
    }

    void find(FieldText text, HostName host, HostReading reading, Told told) {
        if (!host.isCut()) {
            findKnown(text, host, told);
        }
        if (reading.label().isEmpty()) {
            return;
        }
        for (LabelReading label : LabelReading.of(reading.label(), lexicon)) {
            for (WatchIndex.Named named : index.byGluedName(label.name())) {
                Judgement judgement = Judgement.attempt(() -> judge(named, text, host, reading, label));
                told.judged(named, text, host.start(), host.end(), judgement);
            }
        }
        if (host.isCut()) {
            findCut(text, host, reading, told);
        }
    }

    /** The domains that watches give, those that are guessed for them, and those that look like one. */
    private void findKnown(FieldText text, HostName host, Told told) {
        String domain = host.domain().ascii();
        for (Entry entry : index.byDomain(domain)) {
            Related related = entry.related();
            Rule rule = related == null ? Rule.OFFICIAL_DOMAIN : Rule.RELATED_ORGANISATION;
            tell(entry, text, host, rule, related == null ? null : related.name(), told);
        }
        for (Entry entry : index.byLikelyDomain(domain)) {
            tell(entry, text, host, Rule.LIKELY_DOMAIN, domain, told);
        }
        for (Entry entry : index.byLookAlike(domain)) {
            if (!entry.watch().domains().contains(domain)) {
                tell(entry, text, host, Rule.LOOK_ALIKE_DOMAIN, domain, told);
            }
        }
    }

    private static void tell(Entry entry, FieldText text, HostName host, Rule rule, @Nullable String cue, Told told) {
        WatchIndex.Named name = entry.names().getFirst();
        Finding finding = new Finding(evidence(text, host, rule, cue), name.form(), null, true, List.of());
        told.judged(name, text, host.start(), host.end(), finding);
    }

    private static Evidence evidence(FieldText text, HostName host, Rule rule, @Nullable String cue) {
        return new Evidence(
                text.field(), host.start(), host.end(), text.original().substring(host.start(), host.end()), rule, cue);
    }

    private Judgement judge(
            WatchIndex.Named named, FieldText text, HostName host, HostReading reading, LabelReading label) {
        Watch watch = named.entry().watch();
        if (LookAlike.mixesScripts(host.ascii())) {
            Evidence spoofed = evidence(text, host, Rule.LOOK_ALIKE_DOMAIN, reading.label());
            return new Finding(spoofed, named.form(), null, false, List.of());
        }
        Cue cue = cue(watch, reading, label);
        if (cue == null && label.cue() != null || named.entry().isOrganisation() && cue != null) {
            return Rejection.CUE_OF_ANOTHER;
        }
        if (parting.isGuessedApart(watch, reading, label, named.form())) {
            return Rejection.LONGER_PLACE;
        }
        if (!label.region().isEmpty()
                && label.region().stream().noneMatch(region -> region.country().equals(watch.country()))) {
            return Rejection.REGION_OF_ANOTHER;
        }
        if (!HostRules.fitsVariety(named.form(), reading, cue, watch)) {
            return Rejection.NEEDS_CUE;
        }
        Rule rule = named.entry().isOrganisation() ? Rule.NAME_AS_DOMAIN : rules.rule(named, reading, label, cue);
        String word = cue != null
                ? cue.phrase()
                : reading.zone() == Zone.GOVERNMENT ? host.domain().suffix() : null;
        return new Finding(
                evidence(text, host, rule, word), named.form(), cue, !reading.below(), regions(reading, label));
    }

    private static List<Region> regions(HostReading reading, LabelReading label) {
        List<Region> regions = new ArrayList<>(label.region());
        if (reading.region() != null) {
            regions.add(reading.region());
        }
        return regions;
    }

    private @Nullable Cue cue(Watch watch, HostReading reading, LabelReading label) {
        if (label.cue() != null) {
            return label.cue().fits(watch.kind(), watch.country()) ? label.cue() : null;
        }
        if (reading.cue() == null) {
            return null;
        }
        return switch (reading.cue()) {
            case "ci", "city", "town", "village", "vil", "vill" -> new Cue(reading.cue(), "m", Set.of(), false);
            case "twp", "township", "boro", "borough" -> new Cue(reading.cue(), "m", Set.of(), false);
            case "co", "county", "parish", "pref" -> new Cue(reading.cue(), "cr", Set.of(), false);
            default ->
                lexicon.cuesBeforeInDomain(reading.cue()).stream()
                        .filter(each -> each.fits(watch.kind(), watch.country()))
                        .findFirst()
                        .orElse(null);
        };
    }

    /** A host that a title cut off: what begins so, if its cue was still there. */
    private void findCut(FieldText text, HostName host, HostReading reading, Told told) {
        String stem = reading.label().replace("-", "");
        if (stem.length() < MIN_BARE_NAME || host.cut() == HostName.Cut.AT_DOT) {
            return;
        }
        var names = index.beginningWith(stem);
        int seen = 0;
        for (List<WatchIndex.Named> each : names.values()) {
            for (WatchIndex.Named named : each) {
                if (seen++ >= MAX_CUT_NAMES) {
                    return;
                }
                if (cue(named.entry().watch(), reading, new LabelReading(stem, null, List.of(), "", true)) != null) {
                    Evidence cut = evidence(text, host, Rule.CUT_NAME, reading.cue());
                    Finding finding = new Finding(cut, named.form(), null, false, List.of());
                    told.judged(named, text, host.start(), host.end(), finding);
                }
            }
        }
    }
}
