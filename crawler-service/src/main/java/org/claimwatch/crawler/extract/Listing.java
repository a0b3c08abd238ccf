package org.claimwatch.crawler.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwatch.crawler.extract.Series.Origin;

/**
 * A series and where its titles may stand: one reading of a page.
 *
 * @param score how much the entries look like claims and the titles like titles
 */
record Listing(Series series, List<Entry> entries, TableHead head, Signs signs, TitleSlot slot, double score) {
    /** A list of claims has more than this. */
    static final double THRESHOLD = 7;

    private static final Pattern CALLED_ENTRY = Pattern.compile(
            "(?i)^(?:article|tr)\\b|[.-](?:post|article|card|entry|item|record|leak|victim|company|target|case|client|publication|blog)s?\\b");

    private static final Set<Sign> USUAL = EnumSet.of(
            Sign.DATE, Sign.COUNTDOWN, Sign.SIZE, Sign.DOMAIN, Sign.COUNTRY, Sign.LABELLED, Sign.ACTION, Sign.LINK);

    private static final int FACTS =
            Sign.bits(EnumSet.of(Sign.DATE, Sign.COUNTDOWN, Sign.SIZE, Sign.DOMAIN, Sign.COUNTRY, Sign.PROFILE));

    /** What looks less like titles than this is not saved by what stands beside it. */
    private static final double LEAST_TITLE = 1;

    /** Domains are not names, and what claims have for titles where there are none. */
    private static final double LEAST_DOMAIN = -0.5;

    /** Of an address that is the same for all nothing is saved. */
    private static final double LEAST_SLUG = -2.5;

    /** The titles of a second kind of entries may look so much less like titles than those of the first. */
    private static final double MAX_WORSE = 3;

    /** The readings of one series, the few best ones of those that can be claims at all. */
    static List<Listing> of(Series series, PageLines page, boolean announced) {
        TableHead head = TableHead.of(series, page);
        List<Entry> entries = new ArrayList<>(head.entries());
        entries.removeIf(Listing::saysNothing);
        boolean single = series.origin() == Origin.SINGLE;
        if (entries.isEmpty() || entries.size() < 2 && !single && !head.isNamed()) {
            return List.of();
        }
        Signs all = Signs.of(entries);
        List<Integer> kept = withoutIntruders(all, entries.size());
        Signs signs = kept.size() < entries.size() ? all.only(kept) : all;
        List<Entry> claims = kept.stream().map(entries::get).toList();
        Proof proof = single ? Proof.ENOUGH : Proof.of(signs, claims.size(), announced);
        if (proof == Proof.NONE || !mayHaveTitles(claims)) {
            return List.of();
        }
        double navigation = share(claims, Listing::isNavigation);
        double base = base(series, claims, signs, page, navigation);
        return new TitleFinder(page, claims, head, navigation > 0.4)
                .best().stream()
                        .map(slot -> completed(slot, claims, head, page))
                        .map(slot -> new Listing(series, claims, head, signs, slot, base + slot.score()))
                        .filter(listing -> proof == Proof.ENOUGH || listing.organisations() >= (announced ? 0.2 : 0.3))
                        .filter(listing -> listing.slot().score() >= listing.leastTitle()
                                && (claims.size() > 1 || listing.isClaimAlone()))
                        .toList();
    }

    /**
     * A list may have entries of two kinds, open ones and closed ones, that hold their titles in different places: those
     * that have none where most have it are looked at by themselves.
     */
    private static TitleSlot completed(TitleSlot slot, List<Entry> entries, TableHead head, PageLines page) {
        List<Integer> without = java.util.stream.IntStream.range(0, entries.size())
                .filter(i -> !slot.titles().containsKey(i))
                .boxed()
                .toList();
        if (without.isEmpty() || slot.from() == TitleSlot.From.SLUG) {
            return slot;
        }
        List<Entry> others = without.stream().map(entries::get).toList();
        TitleSlot second = new TitleFinder(page, others, head, false)
                .best().stream()
                        .filter(other -> other.from() == TitleSlot.From.PLACE
                                && other.prominence() >= Math.min(2, slot.prominence()))
                        .findFirst()
                        .orElse(null);
        return second == null || second.score() < Math.max(LEAST_TITLE, slot.score() - MAX_WORSE)
                ? slot
                : slot.with(second, without);
    }

    /** How many of the titles are domains, from 0 to 1. */
    double domains() {
        long domains = slot.titles().values().stream()
                .filter(title -> title.said().kind() == TextKind.DOMAIN)
                .count();
        return (double) domains / slot.titles().size();
    }

    private double leastTitle() {
        return slot.from() == TitleSlot.From.SLUG ? LEAST_SLUG : domains() >= 0.8 ? LEAST_DOMAIN : LEAST_TITLE;
    }

    /** The least score for it to be read: an address in place of a name is already paid for; the first name at hand must do better. */
    double needed() {
        return switch (slot.from()) {
            case PLACE -> THRESHOLD;
            case FIRST -> THRESHOLD + 1;
            case SLUG -> THRESHOLD - 1;
        };
    }

    int size() {
        return entries.size();
    }

    Set<String> foldedTitles() {
        return slot.folded();
    }

    private static boolean saysNothing(Entry entry) {
        boolean text = false;
        boolean worth = false;
        for (Line line : entry.lines()) {
            text |= line.isText() && line.kind() != TextKind.MARK || line.source() == Line.Source.IMAGE;
            worth |= !line.isText()
                    || line.kind() != TextKind.MARK && line.kind() != TextKind.ACTION && line.kind() != TextKind.NUMBER;
        }
        return !text || !worth;
    }

    /** A look that is cheap: whether half of the entries show what may be a title, or lead to a page whose address may be one. */
    private static boolean mayHaveTitles(List<Entry> entries) {
        return share(entries, Listing::mayHaveTitle) >= 0.5;
    }

    private static boolean mayHaveTitle(Entry entry) {
        for (Line line : entry.lines()) {
            boolean may =
                    switch (line.kind()) {
                        case NAME, DOMAIN, URL, PROSE -> true;
                        case DATE, COUNTDOWN, SIZE, NUMBER, COUNTRY, SECTOR, STATUS, LABEL, ACTION, PRIVATE, MARK ->
                            line.shows(Sign.LINK);
                    };
            if (may) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNavigation(Entry entry) {
        for (Line line : entry.lines()) {
            if (!line.navigation()) {
                return false;
            }
        }
        return true;
    }

    /** An introduction in the clothes of an entry has none of what nearly all the others have. */
    private static List<Integer> withoutIntruders(Signs signs, int size) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            all.add(i);
        }
        int usual = 0;
        for (Sign sign : USUAL) {
            usual |= signs.share(sign) * size >= Math.max(2, 0.65 * size) ? sign.bit() : 0;
        }
        if (Integer.bitCount(usual) < 2 || size < 3) {
            return all;
        }
        int facts = usual | FACTS;
        List<Integer> kept = new ArrayList<>(all);
        kept.removeIf(i -> signs.count(i, facts) == 0);
        return kept.size() >= 2 ? kept : all;
    }

    /** Whether an entry has none of the facts that nearly all the others have: a menu's, in the clothes of the claims. */
    boolean isPlainAmong(Entry entry) {
        int telling = Sign.bits(Sign.HARD) | Sign.LINK.bit();
        int with = 0;
        int shown = 0;
        for (int i = 0; i < entries.size(); i++) {
            int hard = signs.count(i, Sign.bits(Sign.HARD));
            with += hard > 0 || signs.count(i, telling) > 0 ? 1 : 0;
            shown = entries.get(i) == entry ? hard : shown;
        }
        return shown == 0 && with >= 0.65 * entries.size();
    }

    /** How many of the titles are those of organisations, by a word in them or by what is told of them. */
    private double organisations() {
        int organisations = 0;
        for (Map.Entry<Integer, TitleSlot.Title> titled : slot.titles().entrySet()) {
            TitleSlot.Title title = titled.getValue();
            boolean is = title.said().isOrganisation() || Echo.of(title, entries.get(titled.getKey())) >= 1;
            organisations += is ? 1 : 0;
        }
        return organisations / (double) slot.titles().size();
    }

    /** One entry is a claim only where its title is set off, and facts stand with it that menus and notices do not have. */
    private boolean isClaimAlone() {
        double hard = signs.hard();
        double tells =
                signs.share(Sign.LINK) + signs.share(Sign.ACTION) + signs.share(Sign.PROFILE) + signs.share(Sign.PROSE);
        boolean setOff = slot.prominence() >= 2 || slot.named();
        boolean posted = CALLED_ENTRY.matcher(series.kind()).find();
        TitleSlot.Title title = slot.titles().firstEntry().getValue();
        boolean organisation = Wording.namesOrganisation(title.text())
                || Echo.of(title, entries.getFirst()) >= 1
                || title.line() != null && title.line().kind() == TextKind.DOMAIN;
        boolean mayBe = organisation || !Wording.speaksOfItself(title.text());
        return setOff && slot.score() > 2.5 && (hard >= 2 || hard >= 1 && tells >= 1 && mayBe)
                || posted && slot.score() > 2.2 && hard >= 1 && tells >= 1 && mayBe
                || organisation && slot.score() > 2.2 && (hard >= 2 || setOff && tells >= 2);
    }

    private static double base(Series series, List<Entry> entries, Signs signs, PageLines page, double navigation) {
        int size = entries.size();
        double chars = 0;
        for (Entry entry : entries) {
            for (Line line : entry.lines()) {
                chars += line.isText() ? line.text().length() : 0;
            }
        }
        double likeness = likeness(entries);
        double origin =
                switch (series.origin()) {
                    case SHAPE -> -2.5; // a part of a list is preferred only where the whole is none
                    case ANCHOR -> -1.5; // what stands before a title may belong to it: elements know better
                    case PATH, STYLED_PATH, CLASS, SIBLINGS, RUN, PLAIN, SINGLE -> 0;
                };
        return signs.weight()
                + 0.8 * Math.log(Math.min(size, 128)) / Math.log(2)
                - 5 * navigation
                - 4 * share(entries, Listing::instructs)
                + 2 * Math.min(1, chars / page.chars())
                + (size > 4 ? 3 : 5) * (likeness - 0.6)
                + origin;
    }

    /** The mean share of what an entry shows that most of the others show too. */
    private static double likeness(List<Entry> entries) {
        Map<Integer, Integer> counts = new HashMap<>();
        List<Set<Integer>> places = new ArrayList<>();
        for (Entry entry : entries) {
            Set<Integer> shown = new HashSet<>();
            for (Line line : entry.lines()) {
                shown.add(line.path().slot(entry.depth(), Path.Likeness.TAGS));
            }
            shown.forEach(place -> counts.merge(place, 1, Integer::sum));
            places.add(shown);
        }
        double needed = Math.max(Math.min(2, entries.size()), 0.5 * entries.size());
        Set<Integer> common = new HashSet<>(counts.keySet());
        common.removeIf(place -> counts.get(place) < needed);
        double sum = 0;
        for (Set<Integer> shown : places) {
            int shared = 0;
            for (Integer place : shown) {
                shared += common.contains(place) ? 1 : 0;
            }
            sum += shared / Math.max(1.0, common.size() + shown.size() - shared);
        }
        return sum / entries.size();
    }

    /** Whether it tells the reader what to do. */
    private static boolean instructs(Entry entry) {
        for (Line line : entry.lines()) {
            if (line.kind() == TextKind.PROSE && line.said().instructs()) {
                return true;
            }
        }
        return false;
    }

    private interface Test {
        boolean of(Entry entry);
    }

    private static double share(List<Entry> entries, Test test) {
        int passed = 0;
        for (Entry entry : entries) {
            passed += test.of(entry) ? 1 : 0;
        }
        return (double) passed / entries.size();
    }
}
