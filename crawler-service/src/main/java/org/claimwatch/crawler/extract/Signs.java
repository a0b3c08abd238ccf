package org.claimwatch.crawler.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What each of some entries shows that claims have, and how many of them do. */
final class Signs {
    private static final Sign[] ALL = Sign.values();

    /** A host that more of the entries name than this is not their organisations'. */
    private static final double SHARED = 0.34;

    private final int[] byEntry;
    private final double[] shares = new double[ALL.length];

    private Signs(int[] byEntry) {
        this.byEntry = byEntry;
        for (int signs : byEntry) {
            for (int i = 0; i < ALL.length; i++) {
                shares[i] += signs >> i & 1;
            }
        }
        for (int i = 0; i < ALL.length; i++) {
            shares[i] = byEntry.length == 0 ? 0 : shares[i] / byEntry.length;
        }
    }

    static Signs of(List<Entry> entries) {
        int[] signs = new int[entries.size()];
        Map<String, Integer> entriesByHost = new HashMap<>();
        List<Set<String>> hosts = new ArrayList<>();
        for (int i = 0; i < signs.length; i++) {
            Set<String> named = Set.of();
            for (Line line : entries.get(i).lines()) {
                signs[i] |= line.signs();
                if (line.host() != null) {
                    named = named.isEmpty() ? new HashSet<>() : named;
                    named.add(line.host());
                }
            }
            named.forEach(host -> entriesByHost.merge(host, 1, Integer::sum));
            hosts.add(named);
        }
        double shared = Math.max(1, SHARED * signs.length);
        for (int i = 0; i < signs.length; i++) {
            for (String host : hosts.get(i)) {
                signs[i] |= entriesByHost.get(host) <= shared ? Sign.DOMAIN.bit() : 0;
            }
        }
        return new Signs(signs);
    }

    Signs only(List<Integer> entries) {
        return new Signs(entries.stream().mapToInt(i -> byEntry[i]).toArray());
    }

    /** How many of some signs an entry shows. */
    int count(int entry, int signs) {
        return Integer.bitCount(byEntry[entry] & signs);
    }

    /** How many of the entries show it, from 0 to 1. */
    double share(Sign sign) {
        return shares[sign.ordinal()];
    }

    double weight() {
        double weight = 0;
        for (Sign sign : ALL) {
            weight += sign.weight() * share(sign);
        }
        return weight;
    }

    double hard() {
        double hard = 0;
        for (Sign sign : Sign.HARD) {
            hard += share(sign);
        }
        return hard;
    }
}
