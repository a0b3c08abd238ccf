package org.claimwatch.benchmarks.crawl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.claimwatch.crawler.site.Mirror;

/**
 * Mirrors that die and return by chance, a quarter of them up at any time; sites with one to a dozen each. All times are in
 * seconds.
 */
final class SimulatedField {
    private static final int DAY = 86_400;
    private static final double UP = 0.25;
    private static final double MEAN_UP = 6 * DAY;
    private static final double MEAN_DOWN = MEAN_UP * (1 - UP) / UP;
    private static final double MEAN_MIRRORS = 3;
    private static final int MOST_MIRRORS = 12;
    /** One site in a hundred drips until a visit gives up on it. */
    private static final int DRIPS = 100;

    /** When a mirror changes between up and down, from the beginning on. */
    private static final class Life {
        private final Random random;
        private boolean up;
        private double since;
        private double until;

        Life(Random random) {
            this.random = random;
            up = random.nextDouble() < UP;
            until = spell();
        }

        private double spell() {
            return -Math.log(1 - random.nextDouble()) * (up ? MEAN_UP : MEAN_DOWN);
        }

        /** Time only goes on. */
        void moveTo(double time) {
            while (until <= time) {
                since = until;
                up = !up;
                until = since + spell();
            }
        }
    }

    private final List<List<Mirror>> sites = new ArrayList<>();
    private final Map<Mirror, Life> lives = new HashMap<>();
    private final Map<Integer, Integer> pages = new HashMap<>();
    private final Random random;

    SimulatedField(int mirrors, long seed) {
        random = new Random(seed);
        Field names = new Field("simulated", 0);
        int made = 0;
        while (made < mirrors) {
            int wanted = (int) Math.min(MOST_MIRRORS, 1 - Math.log(1 - random.nextDouble()) * (MEAN_MIRRORS - 0.5));
            List<Mirror> site = new ArrayList<>();
            for (int i = 0; i < wanted && made < mirrors; i++, made++) {
                Mirror mirror = Mirror.of("http://" + names.host(made) + "/");
                lives.put(mirror, new Life(new Random(random.nextLong())));
                site.add(mirror);
            }
            pages.put(sites.size(), 1 + (int) (-Math.log(1 - random.nextDouble()) * 4));
            sites.add(List.copyOf(site));
        }
    }

    int size() {
        return sites.size();
    }

    List<Mirror> mirrors(int site) {
        return sites.get(site);
    }

    /** Whether it is up, and since when it is what it is. */
    boolean isUp(Mirror mirror, double now) {
        Life life = lives.get(mirror);
        life.moveTo(now);
        return life.up;
    }

    double since(Mirror mirror, double now) {
        Life life = lives.get(mirror);
        life.moveTo(now);
        return life.since;
    }

    /** How long tor takes to say that a mirror is dead. */
    double secondsToFail() {
        return 60 + random.nextDouble() * 60;
    }

    /** How long the pages of a look take: three seconds each in the middle, fifteen now and then. */
    double secondsToRead(int site, boolean full) {
        if (site % DRIPS == DRIPS - 1) {
            return 600;
        }
        double seconds = 0;
        for (int page = 0; page < (full ? Math.min(pages.get(site), 40) : 1); page++) {
            seconds += 3 * Math.exp(0.6 * random.nextGaussian());
        }
        return seconds;
    }
}
