package org.claimwatch.crawler.fetch.tor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimwatch.crawler.fetch.tor.TorDaemon.HostAndPort;
import org.junit.jupiter.api.Test;

class RendezvousTest {
    private static final List<TorDaemon> DAEMONS = IntStream.range(0, 4)
            .mapToObj(i -> new TorDaemon(new HostAndPort("tor-" + i + ".tor", 9050), null))
            .toList();

    private static final List<UUID> SITES = IntStream.range(0, 4000)
            .mapToObj(i -> new UUID(0x1234_0000_4000L + i, -i))
            .toList();

    @Test
    void sitesAreSpreadEvenly() {
        Map<TorDaemon, Long> sites = SITES.stream()
                .collect(Collectors.groupingBy(
                        site -> Rendezvous.ranked(site, DAEMONS).getFirst(), Collectors.counting()));

        sites.values().forEach(count -> assertTrue(count > 850 && count < 1150, sites::toString));
        assertEquals(4, sites.size());
    }

    @Test
    void whereADaemonIsGoneOnlyItsOwnSitesMove() {
        List<TorDaemon> left = DAEMONS.subList(1, 4);

        for (UUID site : SITES) {
            TorDaemon before = Rendezvous.ranked(site, DAEMONS).getFirst();
            TorDaemon after = Rendezvous.ranked(site, left).getFirst();
            assertTrue(before.equals(after) || before.equals(DAEMONS.getFirst()));
        }
    }

    @Test
    void itsSitesAreSpreadOverAllThatAreLeft() {
        long others = SITES.stream()
                .map(site -> Rendezvous.ranked(site, DAEMONS))
                .filter(ranked -> ranked.getFirst().equals(DAEMONS.getFirst()))
                .map(ranked -> ranked.get(1))
                .distinct()
                .count();

        assertEquals(3, others);
    }

    @Test
    void theOrderInTheSettingsDoesNotMatter() {
        assertEquals(
                Rendezvous.ranked(SITES.getFirst(), DAEMONS), Rendezvous.ranked(SITES.getFirst(), DAEMONS.reversed()));
        assertNotEquals(DAEMONS, DAEMONS.reversed());
    }
}
