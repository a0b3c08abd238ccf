package org.claimwatch.crawler.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each of some entries shows that claims have, and how many of them do. */
final class Signs {
    private final List<Set<Sign>> byEntry;
    private final Map<Sign, Double> shares = new EnumMap<>(Sign.class);

    private Signs(List<Set<Sign>> byEntry) {
        this.byEntry = byEntry;
        for (Sign sign : Sign.values()) {
            long with = byEntry.stream().filter(signs -> signs.contains(sign)).count();
            shares.put(sign, byEntry.isEmpty() ? 0.0 : (double) with / byEntry.size());
        }
    }

    static Signs of(List<Entry> entries) {
        Map<String, Integer> entriesByHost = new HashMap<>();
        List<Set<String>> hosts = new ArrayList<>();
        List<Set<Sign>> signs = new ArrayList<>();
        for (Entry entry : entries) {
            Set<Sign> shown = EnumSet.noneOf(Sign.class);
            Set<String> named = new HashSet<>();
            for (Line line : entry.lines()) {
                shown.addAll(line.signs());
                if (line.host() != null) {
                    named.add(line.host());
                }
            }
            named.forEach(host -> entriesByHost.merge(host, 1, Integer::sum));
            signs.add(shown);
            hosts.add(named);
        }
        double shared = Math.max(1, 0.34 * entries.size());
        for (int i = 0; i < signs.size(); i++) {
            if (hosts.get(i).stream().anyMatch(host -> entriesByHost.get(host) <= shared)) {
                signs.get(i).add(Sign.DOMAIN);
            }
        }
        return new Signs(signs);
    }

    Signs only(List<Integer> entries) {
        return new Signs(entries.stream().map(byEntry::get).toList());
    }

    Set<Sign> of(int entry) {
        return byEntry.get(entry);
    }

    /** How many of the entries show it, from 0 to 1. */
    double share(Sign sign) {
        return shares.get(sign);
    }

    double weight() {
        return shares.entrySet().stream()
                .mapToDouble(share -> share.getKey().weight() * share.getValue())
                .sum();
    }

    double hard() {
        return Sign.HARD.stream().mapToDouble(this::share).sum();
    }

    /** How many of the entries show any of some signs. */
    double shareOfAny(Set<Sign> signs) {
        long with = byEntry.stream()
                .filter(shown -> shown.stream().anyMatch(signs::contains))
                .count();
        return byEntry.isEmpty() ? 0 : (double) with / byEntry.size();
    }
}
