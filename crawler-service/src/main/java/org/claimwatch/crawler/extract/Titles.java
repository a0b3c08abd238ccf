package org.claimwatch.crawler.extract;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.claimwatch.crawler.extract.TitleSlot.Title;
import org.jspecify.annotations.Nullable;

/** The texts at one place in the entries of a series, at most one an entry, in the order of the entries. */
final class Titles {
    private final List<Title> titles = new ArrayList<>();
    private int[] entries = new int[8];
    private double[] ranks = new double[8];
    private @Nullable List<String> values;

    /**
     * @param entry the index of the one it stands in, higher than that of all before
     * @param rank how much stands before it in its entry
     */
    void add(int entry, Title title, double rank) {
        int at = titles.size();
        if (at == entries.length) {
            entries = Arrays.copyOf(entries, 2 * at);
            ranks = Arrays.copyOf(ranks, 2 * at);
        }
        titles.add(title);
        entries[at] = entry;
        ranks[at] = rank;
    }

    int size() {
        return titles.size();
    }

    Title title(int i) {
        return titles.get(i);
    }

    /** Which entry the title stands in. */
    int entry(int i) {
        return entries[i];
    }

    boolean endsWith(int entry) {
        return !titles.isEmpty() && entries[titles.size() - 1] == entry;
    }

    double medianRank() {
        double[] sorted = Arrays.copyOf(ranks, titles.size());
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** What the titles say; to be asked for when all are there. */
    List<String> values() {
        if (values == null) {
            String[] all = new String[titles.size()];
            Arrays.setAll(all, i -> titles.get(i).text());
            values = List.of(all);
        }
        return values;
    }

    List<Text> texts() {
        return new AbstractList<>() {
            @Override
            public Text get(int i) {
                return titles.get(i).said();
            }

            @Override
            public int size() {
                return titles.size();
            }
        };
    }

    TreeMap<Integer, Title> byEntry() {
        TreeMap<Integer, Title> byEntry = new TreeMap<>();
        for (int i = 0; i < titles.size(); i++) {
            byEntry.put(entries[i], titles.get(i));
        }
        return byEntry;
    }
}
