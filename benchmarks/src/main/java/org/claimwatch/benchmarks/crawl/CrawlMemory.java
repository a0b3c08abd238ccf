package org.claimwatch.benchmarks.crawl;

import java.time.Duration;
import java.util.List;

/**
 * The memory of crawler-service with 3,400 mirrors, each a site of its own, of which three of four are dead, while all 64 of
 * its places are taken: the live ones answer at once with their whole listings, and the dead ones are refused after a while.
 * Its Java has the options that {@code ./claimwatch up} gives it. Ends when each live site was read once, and after two
 * minutes at the latest.
 */
final class CrawlMemory {
    private static final int LIVE = 850;
    private static final int DEAD = 2_550;
    private static final Duration WATCHED = Duration.ofMinutes(2);

    private CrawlMemory() {}

    public static void main(String[] arguments) throws Exception {
        Field live = new Field("live", LIVE);
        Field dead = new Field("dead", DEAD);
        try (FieldServer server = new FieldServer(List.of(live));
                Crawler crawler = Crawler.start(server.port(), List.of("-Xms64m", "-XX:TieredStopAtLevel=1"))) {
            System.out.printf("no site yet: %d MiB resident%n", crawler.residentBytes() >> 20);
            crawler.add(live);
            crawler.add(dead);
            crawler.execute("UPDATE site SET slow = name LIKE 'dead%', next_visit_at = now()");
            watch(crawler);
            System.out.printf(
                    "%d live and %d dead mirrors: %d MiB resident, %d MiB at most; %d full walks of 500 KB, %d dead ones tried%n",
                    LIVE,
                    DEAD,
                    crawler.residentBytes() >> 20,
                    crawler.mostResidentBytes() >> 20,
                    crawler.number("SELECT count(*) FROM visit WHERE state = 'READ'"),
                    crawler.number("SELECT count(*) FROM visit WHERE state = 'DOWN'"));
        }
        System.exit(0);
    }

    private static void watch(Crawler crawler) throws Exception {
        long end = System.nanoTime() + WATCHED.toNanos();
        while (System.nanoTime() < end
                && crawler.number("SELECT count(DISTINCT site_id) FROM visit WHERE state = 'READ'") < LIVE) {
            Thread.sleep(1000);
        }
    }
}
