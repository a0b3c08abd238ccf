package org.claimwatch.crawler.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwatch.crawler.fetch.tor.TorDaemon;
import org.claimwatch.crawler.fetch.tor.TorDaemon.HostAndPort;

/** The tors that sites are reached through; the defaults and their reasons stand in application.properties. */
@ConfigMapping(prefix = "claimwatch.tor")
interface TorConfig {
    /** The SocksPort for onions of each tor. */
    List<String> socks();

    /** The SocksPort with exits of each tor, in the same order; none where no host of the clear web is read. */
    Optional<List<String>> exitSocks();

    /** How often each tor is asked whether it is there. */
    Duration probeEvery();

    /** @throws IllegalArgumentException naming the setting at fault */
    default List<TorDaemon> daemons() {
        List<String> exits = exitSocks().orElse(List.of());
        if (!exits.isEmpty() && exits.size() != socks().size()) {
            throw new IllegalArgumentException("claimwatch.tor.exit-socks must have one for each claimwatch.tor.socks");
        }
        List<TorDaemon> daemons = new ArrayList<>();
        for (int i = 0; i < socks().size(); i++) {
            daemons.add(new TorDaemon(
                    parse("socks", socks().get(i)), exits.isEmpty() ? null : parse("exit-socks", exits.get(i))));
        }
        return daemons;
    }

    private static HostAndPort parse(String setting, String text) {
        try {
            return HostAndPort.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("claimwatch.tor." + setting + " " + e.getMessage(), e);
        }
    }
}
