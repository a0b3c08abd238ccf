package org.claimwatch.crawler.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwatch.crawler.extract.Path.Likeness;
import org.claimwatch.crawler.extract.TitleSlot.From;
import org.claimwatch.crawler.extract.TitleSlot.Title;

/** Finds all places in the entries of a series at which most of them have a text. */
final class TitlePlaces {
    /** Of lines at the same place in one entry, so many can be the title. */
    private static final int MAX_ORDINAL = 3;

    /**
     * A place and what stands there.
     *
     * @param ordinal which of the lines there, from 1
     */
    record Place(From from, Likeness likeness, int ordinal, Titles titles) {}

    private final List<Entry> entries;
    private final int fewest;
    private final Set<List<String>> seen = new HashSet<>();
    private final List<Place> found = new ArrayList<>();

    private TitlePlaces(List<Entry> entries, int fewest) {
        this.entries = entries;
        this.fewest = fewest;
    }

    /** @param fewest entries that have a text at the place */
    static List<Place> in(List<Entry> entries, int fewest) {
        TitlePlaces places = new TitlePlaces(entries, fewest);
        places.alike();
        places.add(new Place(From.FIRST, Likeness.LOOSE, 1, places.firstNames()));
        return places.found;
    }

    private void add(Place place) {
        if (place.titles().size() >= fewest && seen.add(place.titles().values())) {
            found.add(place);
        }
    }

    /** What stands alike: at a looser likeness only if more stands alike then. */
    private void alike() {
        List<Line> kinds = List.of();
        List<Integer> depths = List.of();
        for (Likeness likeness : Likeness.values()) {
            if (!kinds.isEmpty() && count(kinds, depths, likeness) == kinds.size()) {
                continue;
            }
            Map<Integer, Place> places = new LinkedHashMap<>();
            kinds = new ArrayList<>();
            depths = new ArrayList<>();
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                double rank = 0;
                for (Line line : entry.lines()) {
                    if (!line.text().isEmpty() && put(line, i, rank, likeness, places)) {
                        kinds.add(line);
                        depths.add(entry.depth());
                    }
                    rank += rank(line);
                }
            }
            places.values().forEach(this::add);
        }
    }

    private int count(List<Line> kinds, List<Integer> depths, Likeness likeness) {
        Set<Integer> slots = new HashSet<>();
        for (int i = 0; i < kinds.size(); i++) {
            slots.add(slot(kinds.get(i), depths.get(i), likeness));
        }
        return slots.size();
    }

    private static int slot(Line line, int depth, Likeness likeness) {
        return line.path().slot(depth, likeness) * 2 + (line.isText() ? 0 : 1);
    }

    /** Whether it is the first line at its place in all of the entries. */
    private boolean put(Line line, int entry, double rank, Likeness likeness, Map<Integer, Place> places) {
        int slot = slot(line, entries.get(entry).depth(), likeness) * MAX_ORDINAL;
        for (int ordinal = 1; ordinal <= MAX_ORDINAL; ordinal++) {
            Place place = places.get(slot + ordinal);
            boolean isNew = place == null;
            if (isNew) {
                place = new Place(From.PLACE, likeness, ordinal, new Titles());
                places.put(slot + ordinal, place);
            }
            if (!place.titles().endsWith(entry)) {
                place.titles().add(entry, new Title(line.said(), line), rank);
                return isNew && ordinal == 1;
            }
        }
        return false;
    }

    /** How much the eye has passed when it has passed a line: a date or a label is seen at a glance. */
    private static double rank(Line line) {
        if (!line.isText()) {
            return 0;
        }
        return switch (line.kind()) {
            case NAME, DOMAIN, URL, PROSE -> 1;
            case DATE, COUNTDOWN, SIZE, NUMBER, COUNTRY, SECTOR, STATUS, LABEL, ACTION, PRIVATE, MARK -> 0.25;
        };
    }

    private Titles firstNames() {
        Titles names = new Titles();
        for (int i = 0; i < entries.size(); i++) {
            double rank = 0;
            for (Line line : entries.get(i).lines()) {
                if (line.isText() && (line.kind() == TextKind.NAME || line.kind() == TextKind.DOMAIN)) {
                    names.add(i, new Title(line.said(), line), rank);
                    break;
                }
                rank += rank(line);
            }
        }
        return names;
    }
}
