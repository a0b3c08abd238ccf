package org.claimwatch.benchmarks.crawl;

import java.util.List;

/**
 * The memory of crawler-service with 3,400 sites of one mirror each, of which three of four are dead, while all 64 of its
 * places are taken: the live ones answer at once and are due again at once, and the dead ones are refused after a while.
 */
final class CrawlMemory {
    private static final int LIVE = 850;
    private static final int DEAD = 2_550;

    private CrawlMemory() {}

    public static void main(String[] arguments) throws Exception {
        Field live = new Field("live", LIVE);
        Field dead = new Field("dead", DEAD);
        try (FieldServer server = new FieldServer(List.of(live));
                Crawler crawler = Crawler.start(server.port(), List.of())) {
            System.out.printf("idle, no site: %d MiB resident%n", crawler.residentBytes() >> 20);
            crawler.add(live);
            crawler.add(dead);
            crawler.execute("UPDATE site SET slow = true, next_visit_at = now() WHERE name LIKE 'dead%'");
            crawler.visit(live);
            System.out.printf(
                    "after a first full walk of %d live sites beside %d dead: %d MiB resident, %d looks%n",
                    LIVE, DEAD, crawler.residentBytes() >> 20, crawler.number("SELECT count(*) FROM visit"));
        }
        System.exit(0);
    }
}
