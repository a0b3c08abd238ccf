package org.claimwatch.alert.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.match.HostReading.Zone;
import org.claimwatch.alert.match.NameForm.Variety;
import org.claimwatch.alert.watch.Watch;
import org.jspecify.annotations.Nullable;

/** Finds watched names in a host name and judges them by what else the host says. */
final class HostJudge {
    /** Told of each finding. */
    @FunctionalInterface
    interface Found {
        void finding(Entry entry, Finding finding);
    }

    /** Where the bare name under the country's ending is as a rule the town hall's. */
    private static final Set<String> BARE_NAMES = Set.of(
            "DE", "AT", "CH", "LI", "LU", "NL", "BE", "FR", "ES", "CA", "SE", "DK", "FI", "CZ", "SK", "HU", "PL", "EE",
            "LV", "LT", "IS", "RO", "HR", "SI", "NO", "RS", "BA", "ME", "BG", "UA");
    /**
     * From here on a French commune must publish its data (code des relations entre le public et l'administration, L312-1-1)
     * and has a site of its own; a smaller one's name under .fr is more often a family's or a firm's.
     */
    private static final int MIN_POPULATION_OF_BARE_NAME = 3_500;

    private static final int MIN_BARE_NAME = 4;
    /** So many names that begin as a cut one does say nothing. */
    private static final int MAX_CUT_NAMES = 20;

    private final WatchIndex index;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;

    HostJudge(WatchIndex index) {
        this.index = index;
        this.gazetteer = index.gazetteer();
        this.lexicon = index.lexicon();
    }

    void find(FieldText text, HostName host, HostReading reading, Found found) {
        for (Entry entry :
                host.isCut() ? List.<Entry>of() : index.byDomain(host.domain().ascii())) {
            found.finding(entry, official(entry, text, host));
        }
        if (reading.label().isEmpty()) {
            return;
        }
        for (LabelReading label : LabelReading.of(reading.label(), lexicon)) {
            for (WatchIndex.Named named : index.byGluedName(label.name())) {
                Finding finding = judge(named, text, host, reading, label);
                if (finding != null) {
                    found.finding(named.entry(), finding);
                }
            }
        }
        if (host.isCut()) {
            findCut(text, host, reading, found);
        }
    }

    private static Finding official(Entry entry, FieldText text, HostName host) {
        NameForm name = entry.names().getFirst().form();
        return new Finding(evidence(text, host, Rule.OFFICIAL_DOMAIN, null), name, null, true, List.of());
    }

    private static Evidence evidence(FieldText text, HostName host, Rule rule, @Nullable String cue) {
        return new Evidence(
                text.field(), host.start(), host.end(), text.original().substring(host.start(), host.end()), rule, cue);
    }

    private @Nullable Finding judge(
            WatchIndex.Named named, FieldText text, HostName host, HostReading reading, LabelReading label) {
        Watch watch = named.entry().watch();
        Cue cue = cue(watch, reading, label);
        boolean wrongCue = cue == null && label.cue() != null;
        if (wrongCue
                || isGuessedApart(watch, reading, label, named.form())
                || label.region().stream().noneMatch(region -> region.country().equals(watch.country()))
                        && !label.region().isEmpty()) {
            return null;
        }
        if (!fitsVariety(named.form(), reading, cue, watch)) {
            return null;
        }
        Rule rule = rule(named, reading, label, cue);
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

    /**
     * Whether the gazetteer knows a place of a longer name there: villemur.fr is Villemur and not Ville de Mur;
     * ville-la-garde.fr is of La Garde and not of Garde; ville-fontaine.fr is of Fontaine and not of Villefontaine.
     */
    private boolean isGuessedApart(Watch watch, HostReading reading, LabelReading label, NameForm form) {
        String[] parts = reading.label().split("-");
        if (label.cue() == null && !isPartedAlike(label.name(), parts, form)) {
            return true;
        }
        if (label.cue() == null) {
            boolean cueFirst = parts.length > 1
                    && lexicon.cuesBeforeInDomain(parts[0]).stream()
                            .anyMatch(cue -> cue.fits(watch.kind(), watch.country()));
            return cueFirst && !form.words().getFirst().equals(parts[0]) && form.ownCue() == null;
        }
        String whole = String.join("", parts);
        if (!label.atHyphens() && isPlace(watch, whole)) {
            return true;
        }
        int at = whole.indexOf(label.name());
        for (int from = 1; from < at; from++) {
            boolean smallWords = lexicon.cuesBeforeInDomain(whole.substring(0, from)).stream()
                    .anyMatch(cue -> cue.fits(watch.kind(), watch.country()));
            if (smallWords
                    && isLongerPlace(
                            watch,
                            reading.label(),
                            whole,
                            from,
                            at + label.name().length())) {
                return true;
            }
        }
        return false;
    }

    /** Hyphens stand between words: mont-blanc.fr is not Montblanc. */
    private static boolean isPartedAlike(String name, String[] parts, NameForm form) {
        if (parts.length == 1 || form.variety() == Variety.TERSE || form.variety() == Variety.PART) {
            return true;
        }
        Set<Integer> ends = new HashSet<>();
        int end = 0;
        for (String word : form.words()) {
            end += word.length();
            ends.add(end);
        }
        int at = 0;
        for (String part : parts) {
            at += part.length();
            // a shorter way of writing saint shifts what follows: then nothing can be told
            if (at < name.length() && !ends.contains(at) && end == name.length()) {
                return false;
            }
        }
        return true;
    }

    /** With the small words: "la-garde" is La Garde, "d-angers" is not Dangers, "dangers" may be. */
    private boolean isLongerPlace(Watch watch, String label, String whole, int from, int to) {
        if (!label.contains("-")) {
            return isPlace(watch, whole.substring(from, to));
        }
        int seen = 0;
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < label.length() && seen < to; i++) {
            boolean hyphen = label.charAt(i) == '-';
            seen += hyphen ? 0 : 1;
            if (seen > from) {
                spaced.append(hyphen ? ' ' : label.charAt(i));
            }
        }
        return gazetteer.named(watch.country(), spaced.toString().strip()).stream()
                .anyMatch(place ->
                        place.kind().equals(watch.kind()) && !place.code().equals(watch.code()));
    }

    private boolean isPlace(Watch watch, String glued) {
        return gazetteer.gluedNamed(watch.country(), glued).stream()
                .anyMatch(place ->
                        place.kind().equals(watch.kind()) && !place.code().equals(watch.code()));
    }

    private static boolean fitsVariety(NameForm form, HostReading reading, @Nullable Cue cue, Watch watch) {
        boolean countrys = reading.zone() != Zone.WORLD && watch.country().equals(reading.country());
        return switch (form.variety()) {
            case FULL, TERSE -> true;
            case CORE -> cue != null && !cue.weak() || countrys && isOwnNameOfCore(form, watch);
            case PART -> countrys;
            case INITIALS -> cue != null;
            case SHORT -> cue != null && !cue.weak() || reading.zone() == Zone.GOVERNMENT || countrys;
            case WITHOUT_ARTICLE, DECLINED -> cue != null;
        };
    }

    /** durham.ca is the county's where no town has the name; laval.fr is the town's and not its intercommunality's. */
    private static boolean isOwnNameOfCore(NameForm form, Watch watch) {
        boolean union = watch.kind().equals("intercommunality");
        return !watch.country().equals("US")
                && (union ? form.words().size() > 1 : form.glued().length() > 4);
    }

    private Rule rule(WatchIndex.Named named, HostReading reading, LabelReading label, @Nullable Cue cue) {
        NameForm form = named.form();
        if (form.variety() == Variety.INITIALS) {
            return Rule.INITIALS;
        }
        if (reading.below() && reading.zone() != Zone.GOVERNMENT && reading.cue() == null) {
            return Rule.NAME_AS_DOMAIN;
        }
        if (reading.zone() == Zone.GOVERNMENT) {
            boolean stateService = "FR".equals(reading.country())
                    && !named.entry().watch().kind().equals("municipality");
            return reading.below() && reading.cue() == null || stateService
                    ? Rule.NAME_AS_DOMAIN
                    : Rule.AUTHORITY_DOMAIN;
        }
        boolean authority = cue != null && !cue.weak()
                || form.ownCue() != null && form.words().size() > 1;
        if (authority) {
            return Rule.AUTHORITY_DOMAIN;
        }
        if (!label.region().isEmpty() && cue == null
                || cue != null && !label.region().isEmpty()) {
            return Rule.NAME_AND_REGION_AS_DOMAIN;
        }
        return isTownHalls(named, reading, label, cue) ? Rule.COUNTRY_DOMAIN : Rule.NAME_AS_DOMAIN;
    }

    private boolean isTownHalls(WatchIndex.Named named, HostReading reading, LabelReading label, @Nullable Cue cue) {
        Entry entry = named.entry();
        if (reading.zone() != Zone.COUNTRY
                || reading.below()
                || cue != null
                || named.form().variety() == Variety.SHORT
                || !BARE_NAMES.contains(entry.watch().country())
                || !entry.watch().country().equals(reading.country())) {
            return false;
        }
        boolean small = entry.place() != null
                && entry.place().kind().equals("municipality")
                && entry.population() < MIN_POPULATION_OF_BARE_NAME
                && named.form().words().size() == 1;
        return !small
                && label.name().length() >= MIN_BARE_NAME
                && !lexicon.isStopName(label.name(), entry.watch().country());
    }

    /** A host that a title cut off: what begins so, if its cue was still there. */
    private void findCut(FieldText text, HostName host, HostReading reading, Found found) {
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
                    found.finding(named.entry(), new Finding(cut, named.form(), null, false, List.of()));
                }
            }
        }
    }
}
