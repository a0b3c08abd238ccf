package org.claimwatch.crawler.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwatch.crawler.extract.PageLines.Block;
import org.claimwatch.crawler.extract.Series.Origin;

/** Chooses what of a page is the list of claims: one listing, or several that stand beside each other. */
final class ListingFinder {
    private static final Set<String> SINGLE_TAGS = Set.of("article", "tr", "li", "section", "div");

    /** Sections with rows with cards: deeper than that nobody nests lists. */
    private static final int MAX_NESTED = 3;

    /** The finer of two readings may look so much less like claims: of a larger piece of a page more is always true. */
    private static final double MAX_LOSS = 2.5;

    private static final double MAX_LOSS_OF_WHOLE = 1.5;

    /** A list that looks like none of the others on the page has to look so much more like claims. */
    private static final double OF_ITS_OWN = 2;

    private static final double GOOD_TITLES = 2;
    private static final double NEARLY_AS_GOOD = 1.5;

    private final PageLines page;
    private final boolean announced;
    private List<Listing> readings = new ArrayList<>();

    ListingFinder(PageLines page, String title) {
        this.page = page;
        this.announced = Wording.announcesClaims(title)
                || page.all().stream()
                        .anyMatch(line -> line.isText()
                                && (line.href() == null || line.prominence() > 0)
                                && Wording.announcesClaims(line.text()));
    }

    /**
     * The listings of the page, the main one first; none where there is no list of claims.
     *
     * @param doubt added to the score that is needed
     */
    List<Listing> find(double doubt) {
        SeriesFinder.of(page).forEach(series -> readings.addAll(Listing.of(series, page, announced)));
        readings.sort(Comparator.comparingDouble(Listing::score).reversed());
        Listing main = first(doubt);
        if (main == null) {
            readings.addAll(singles());
            readings.sort(Comparator.comparingDouble(Listing::score).reversed());
            main = first(doubt);
        }
        return main == null ? List.of() : besides(finest(widest(main)));
    }

    /** What was considered, best first: to see why a page is read as it is. */
    List<Listing> readings() {
        return readings;
    }

    private @org.jspecify.annotations.Nullable Listing first(double doubt) {
        return readings.stream()
                .filter(reading -> reading.score() >= reading.needed() + doubt)
                .findFirst()
                .orElse(null);
    }

    /** A site may have one claim: an element that is called or looks like an entry, the innermost such one. */
    private List<Listing> singles() {
        List<Listing> singles = new ArrayList<>();
        Map<List<Object>, Integer> alike = new HashMap<>();
        page.blocks().forEach(block -> alike.merge(List.of(block.path().outline(), block.classes()), 1, Integer::sum));
        for (Block block : page.blocks()) {
            boolean alone = alike.get(List.of(block.path().outline(), block.classes()))
                    == 1; // several are a list that was not taken for one
            if (alone && !block.navigation() && SINGLE_TAGS.contains(block.tag()) && block.height() <= 12) {
                Entry entry = new Entry(page.of(block), block.path().depth(), block.element());
                Series series = new Series(Origin.SINGLE, List.of(entry), block.tag() + block.classes());
                singles.addAll(Listing.of(series, page, announced));
            }
        }
        List<Listing> good = singles.stream()
                .filter(single -> single.score() >= single.needed())
                .toList();
        singles.removeIf(outer -> good.stream().anyMatch(inner -> isWithin(inner, outer)));
        return singles;
    }

    private static boolean isWithin(Listing inner, Listing outer) {
        BitSet in = lines(inner);
        BitSet out = lines(outer);
        int size = out.cardinality();
        out.or(in);
        return in.cardinality() < size && out.cardinality() == size;
    }

    private static BitSet lines(Listing listing) {
        BitSet lines = new BitSet();
        for (Entry entry : listing.entries()) {
            for (Line line : entry.lines()) {
                lines.set(line.index());
            }
        }
        return lines;
    }

    /** Entries of one kind among others may look better than all of them do: the whole list, where that has what they have. */
    private Listing widest(Listing chosen) {
        return readings.stream()
                .filter(reading -> reading.size() >= 1.3 * chosen.size()
                        && reading.slot().from() == TitleSlot.From.PLACE
                        && reading.score() > chosen.score() - MAX_LOSS_OF_WHOLE
                        && reading.score() >= reading.needed()
                        && reading.slot().score() > chosen.slot().score() - 1
                        && reading.signs().hard() >= 0.7 * chosen.signs().hard()
                        && reading.domains() <= chosen.domains() + 0.2
                        && readsMore(reading, chosen))
                .findFirst()
                .orElse(chosen);
    }

    /** Entries may be rows of entries: the finer listing within, that has several entries in most of them. */
    private Listing finest(Listing chosen) {
        Listing coarse = chosen;
        for (int i = 0; i < MAX_NESTED; i++) {
            Listing outer = coarse;
            Listing finer = readings.stream()
                    .filter(reading -> reading.size() >= 1.5 * outer.size()
                            && reading.slot().from() != TitleSlot.From.FIRST
                            && reading.score() > outer.score() - MAX_LOSS
                            && reading.score() >= reading.needed()
                            && reading.signs().weight() >= 0.5 * outer.signs().weight()
                            && (reading.signs().hard() >= 0.4 * outer.signs().hard() || readsMore(reading, outer))
                            && reading.slot().score() > outer.slot().score() - 1.5
                            && isInside(reading, outer))
                    .findFirst()
                    .orElse(null);
            if (finer == null) {
                return outer;
            }
            coarse = finer;
        }
        return coarse;
    }

    private static boolean readsMore(Listing reading, Listing outer) {
        Set<String> read = reading.foldedTitles();
        Set<String> known = outer.foldedTitles();
        return read.size() > known.size()
                && known.stream().filter(read::contains).count() >= 0.9 * known.size();
    }

    /** Whether all entries of one lie in those of the other, and in most of those there are several. */
    private static boolean isInside(Listing reading, Listing outer) {
        Map<Integer, Integer> outerEntry = new HashMap<>();
        for (int i = 0; i < outer.size(); i++) {
            for (Line line : outer.entries().get(i).lines()) {
                outerEntry.put(line.index(), i);
            }
        }
        int[] held = new int[outer.size()];
        for (Entry entry : reading.entries()) {
            Integer holder = outerEntry.get(entry.lines().getFirst().index());
            if (holder == null
                    || !holder.equals(outerEntry.get(entry.lines().getLast().index()))) {
                return false;
            }
            held[holder]++;
        }
        long several = Arrays.stream(held).filter(count -> count > 1).count();
        return several >= (readsMore(reading, outer) ? 1 : 0.6 * outer.size());
    }

    /** Lists beside the main one that are lists of claims in their own right, and no repetition of it. */
    private List<Listing> besides(Listing main) {
        List<Listing> listings = new ArrayList<>(List.of(main));
        BitSet used = lines(main);
        Set<String> read = new HashSet<>(main.foldedTitles());
        for (Listing other : readings) {
            if (other == main || !isFellow(other, main) || lines(other).intersects(used)) {
                continue;
            }
            Set<String> titles = other.foldedTitles();
            long known = titles.stream().filter(read::contains).count();
            if (known > 0.5 * titles.size()) {
                used.or(lines(other)); // a repetition, whatever other places in it are taken for titles
                continue;
            }
            listings.add(other);
            read.addAll(titles);
            used.or(lines(other));
        }
        return listings;
    }

    private static boolean isFellow(Listing other, Listing main) {
        boolean looksAlike = other.series().kind().indexOf('.') > 0
                && other.series().kind().equals(main.series().kind());
        boolean sameSlot = other.slot().lastSteps().equals(main.slot().lastSteps());
        double hard = other.signs().hard();
        if (other.score() < Math.max(other.needed(), (hard >= 2 ? 0.5 : 0.6) * main.score())) {
            return false;
        }
        double worse = main.slot().score() - other.slot().score();
        if (looksAlike || sameSlot) {
            return worse <= 2.5
                    && (looksAlike
                            || other.signs().weight() >= 0.6 * main.signs().weight());
        }
        boolean nearlyAsGood = other.score() >= 0.7 * main.score() && worse <= NEARLY_AS_GOOD;
        return hard >= (nearlyAsGood ? 0.5 : 1)
                && other.slot().score() >= GOOD_TITLES
                && other.score() >= other.needed() + OF_ITS_OWN;
    }
}
