package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.match.PhraseTrie.Found;
import org.claimwatch.alert.match.WatchIndex.Named;
import org.jspecify.annotations.Nullable;

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

    /**
     * What came of a claim, for who wants to know why not.
     *
     * @param rejected names that stand there and say nothing
     */
    public record Explained(List<Match> matches, List<Rejected> rejected) {}

    /**
     * The matches of a claim, at most one a watch, in no particular order. A watch whose judging fails is set aside in the
     * index and, if the claim holds its name, a match at POSSIBLE: nobody is to be told that nothing was found.
     */
    public List<Match> match(ClaimText claim) {
        return new Run(ClaimReading.of(claim, lexicon), null).matches();
    }

    /** The same, with what was rejected. */
    public Explained explain(ClaimText claim) {
        List<Rejected> rejected = new ArrayList<>();
        List<Match> matches = new Run(ClaimReading.of(claim, lexicon), rejected).matches();
        return new Explained(matches, rejected);
    }

    /** One claim's. */
    private final class Run {
        private final ClaimReading reading;
        private final @Nullable List<Rejected> rejected;
        private final Map<Entry, List<Finding>> found = new LinkedHashMap<>();

        Run(ClaimReading reading, @Nullable List<Rejected> rejected) {
            this.reading = reading;
            this.rejected = rejected;
        }

        List<Match> matches() {
            for (ClaimReading.Site site : reading.hosts()) {
                hosts.find(site.text(), site.host(), site.reading(), this::take);
            }
            reading.names().forEach(this::findInName);
            findInDescription(reading.description().text());
            Map<UUID, Match> matches = new LinkedHashMap<>();
            found.forEach((entry, findings) -> weighed(entry, findings)
                    .ifPresent(match -> matches.merge(match.watch().id(), match, Match::and)));
            return List.copyOf(matches.values());
        }

        private void take(Named named, FieldText text, int start, int end, Judgement judgement) {
            switch (judgement) {
                case Finding finding -> add(named.entry(), finding);
                case Rejection reason -> reject(named.entry(), text, start, end, reason);
                case Judgement.Failed failed -> {
                    index.setAside(named.entry().principal(), failed.cause());
                    String posted = text.original().substring(start, end);
                    Evidence unjudged = new Evidence(text.field(), start, end, posted, Rule.NOT_JUDGED, null);
                    add(named.entry(), new Finding(unjudged, named.form(), null, true, List.of()));
                }
            }
        }

        private void add(Entry entry, Finding finding) {
            found.computeIfAbsent(entry, key -> new ArrayList<>()).add(finding);
        }

        private void reject(Entry entry, FieldText text, int start, int end, Rejection reason) {
            if (rejected != null) {
                String posted = text.original().substring(start, end);
                rejected.add(new Rejected(entry.principal(), text.field(), start, end, posted, reason));
            }
        }

        private void findInName(TitleReading name) {
            TitleJudge judge = new TitleJudge(name, lexicon, index.gazetteer());
            FieldText text = name.text();
            Found<Named> take = (from, to, values) -> values.forEach(named -> take(
                    named,
                    text,
                    text.start(from),
                    text.end(to),
                    Judgement.attempt(() -> judge.judge(named, from, to))));
            for (int i = 0; i < text.size(); i++) {
                index.byWords().findAt(text.forms(), i, take);
            }
            if (text.size() == 1) {
                findGlued(text);
            }
        }

        /** A title of one word may be several: "haltonhills", "villemandeure". */
        private void findGlued(FieldText text) {
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
                                named.entry(),
                                new Finding(text.evidence(0, 1, rule, word), named.form(), cue, true, label.region()));
                    }
                }
            }
        }

        /** A description tells of many places: alone it names only those that it has a cue for. */
        private void findInDescription(FieldText text) {
            DescriptionJudge judge = new DescriptionJudge(text, lexicon);
            Found<Named> take = (from, to, values) -> {
                for (Named named : values) {
                    Judgement judgement = Judgement.attempt(() -> judge.judge(named, from, to));
                    boolean counts = !(judgement instanceof Finding finding)
                            || finding.cue() != null
                            || found.containsKey(named.entry());
                    Judgement said = counts ? judgement : Rejection.ONLY_IN_DESCRIPTION;
                    take(named, text, text.start(from), text.end(to), said);
                }
            };
            for (int i = 0; i < text.size(); i++) {
                index.byWords().findAt(text.forms(), i, take);
            }
        }

        private Optional<Match> weighed(Entry entry, List<Finding> findings) {
            try {
                Optional<Match> match = new Weighing(entry, reading, findings, index).match();
                if (match.isEmpty()) {
                    Evidence first = findings.getFirst().evidence();
                    reading.text(first.field())
                            .ifPresent(
                                    text -> reject(entry, text, first.start(), first.end(), Rejection.NAME_IS_A_WORD));
                }
                return match;
            } catch (RuntimeException e) {
                index.setAside(entry.principal(), e);
                Evidence first = findings.getFirst().evidence();
                Evidence unjudged = new Evidence(
                        first.field(), first.start(), first.end(), first.text(), Rule.NOT_JUDGED, first.cue());
                return Optional.of(new Match(entry.principal(), Tier.POSSIBLE, false, List.of(), List.of(unjudged)));
            }
        }
    }
}
