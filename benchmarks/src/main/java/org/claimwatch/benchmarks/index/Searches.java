package org.claimwatch.benchmarks.index;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Asks eight kinds of questions, over HTTP, facets and highlights included, one after the other. */
final class Searches {
    private static final int REQUESTS_OF_A_KIND = 200;
    private static final int TO_WARM_UP = 50;

    private static final Map<String, String> KINDS = new TreeMap<>(Map.of(
            "1 one word of a name", "q=%s",
            "2 two words", "q=ville+%s",
            "3 a phrase", "q=%%22city+of+%s%%22",
            "4 begins so", "q=%.4s*",
            "5 a frequent word of the text", "q=w2",
            "6 a domain", "q=domain%%3A%s.example",
            "7 a group and a status", "group=Group+Angeran&status=PUBLISHED",
            "8 the newest", "limit=20"));

    private final Node service;

    Searches(Node service) {
        this.service = service;
    }

    void run() throws IOException, InterruptedException {
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            Random random = new Random(7);
            for (int i = 0; i < TO_WARM_UP; i++) {
                search(kind.getValue(), random);
            }
            long[] nanos = new long[REQUESTS_OF_A_KIND];
            for (int i = 0; i < nanos.length; i++) {
                long begun = System.nanoTime();
                search(kind.getValue(), random);
                nanos[i] = System.nanoTime() - begun;
            }
            Arrays.sort(nanos);
            Figures.say(
                    "search: %-32s p50 %6.1f  p95 %6.1f  p99 %6.1f ms",
                    kind.getKey(), millis(nanos, 50), millis(nanos, 95), millis(nanos, 99));
        }
    }

    private static double millis(long[] sorted, int percentile) {
        return sorted[sorted.length * percentile / 100] / 1e6;
    }

    private void search(String query, Random random) throws IOException, InterruptedException {
        String place =
                URLEncoder.encode(SyntheticClaims.place(random).toLowerCase(Locale.ROOT), StandardCharsets.UTF_8);
        service.ask("GET", "/claims?" + query.formatted(place));
    }
}
