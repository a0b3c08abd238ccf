package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimwatch.alert.match.PhraseTrie.Found;
import org.claimwatch.alert.match.WatchIndex.Named;

/** Finds the watches whose authority a claim names, and says why. */
public final class Matcher {
    private final WatchIndex index;
    private final Lexicon lexicon;
    private final HostJudge hosts;

    public Matcher(WatchIndex index) {
        this.index = index;
        this.lexicon = index.lexicon();
        this.hosts = new HostJudge(index);
    }

    /** The matches of a claim, at most one a watch, in no particular order. */
    public List<Match> match(ClaimText claim) {
        ClaimReading reading = ClaimReading.of(claim, lexicon);
        Map<Entry, List<Finding>> found = new LinkedHashMap<>();
        findInHosts(reading, found);
        reading.names().forEach(name -> findInName(name, found));
        findInDescription(reading.description(), found);
        List<Match> matches = new ArrayList<>();
        found.forEach((entry, findings) ->
                new Weighing(entry, reading, findings, index).match().ifPresent(matches::add));
        return matches;
    }

    private static void add(Map<Entry, List<Finding>> found, Entry entry, Finding finding) {
        found.computeIfAbsent(entry, key -> new ArrayList<>()).add(finding);
    }

    private void findInHosts(ClaimReading reading, Map<Entry, List<Finding>> found) {
        for (ClaimReading.Site site : reading.hosts()) {
            hosts.find(site.text(), site.host(), site.reading(), (entry, finding) -> add(found, entry, finding));
        }
    }

    private void findInName(TitleReading name, Map<Entry, List<Finding>> found) {
        TitleJudge judge = new TitleJudge(name, lexicon, index.gazetteer());
        Found<Named> take =
                (from, to, values) -> values.forEach(named -> Optional.ofNullable(judge.judge(named, from, to))
                        .ifPresent(finding -> add(found, named.entry(), finding)));
        for (int i = 0; i < name.text().size(); i++) {
            index.byWords().findAt(name.text().forms(), i, take);
        }
        if (name.text().size() == 1) {
            findGlued(name.text(), found);
        }
    }

    /** A title of one word may be several: "haltonhills", "villemandeure". */
    private void findGlued(FieldText text, Map<Entry, List<Finding>> found) {
        for (LabelReading label : LabelReading.of(text.forms()[0], lexicon)) {
            for (Named named : index.byGluedName(label.name())) {
                Cue cue = label.cue();
                boolean fits = cue == null
                        || cue.fits(
                                named.entry().watch().kind(),
                                named.entry().watch().country());
                boolean many = named.form().words().size() > 1;
                if (fits && named.form().standsAlone() && many) {
                    Rule rule = named.form().ownCue() != null ? Rule.NAME_WITH_CUE : Rule.NAME;
                    String word = cue == null ? null : cue.phrase();
                    add(
                            found,
                            named.entry(),
                            new Finding(text.evidence(0, 1, rule, word), named.form(), cue, true, label.region()));
                }
            }
        }
    }

    /** A description tells of many places: alone it names only those that it has a cue for. */
    private void findInDescription(DescriptionReading description, Map<Entry, List<Finding>> found) {
        FieldText text = description.text();
        DescriptionJudge judge = new DescriptionJudge(text, lexicon);
        Found<Named> take = (from, to, values) -> {
            for (Named named : values) {
                Finding finding = judge.judge(named, from, to);
                if (finding != null && (finding.cue() != null || found.containsKey(named.entry()))) {
                    add(found, named.entry(), finding);
                }
            }
        };
        for (int i = 0; i < text.size(); i++) {
            index.byWords().findAt(text.forms(), i, take);
        }
    }
}
