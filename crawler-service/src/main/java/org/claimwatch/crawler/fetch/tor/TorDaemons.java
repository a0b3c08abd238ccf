package org.claimwatch.crawler.fetch.tor;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tors of this service, and which of them are well. One is well while its SocksPort answers a greeting, which tor does
 * by itself and at once, whatever becomes of the network behind it. One that fails in use is asked at once; somebody has to
 * {@link #check} all of them again and again, so that one that was down is found to be well.
 *
 * <pre>
 *   well ── does not answer a greeting ──► down
 *   down ── answers one ─────────────────► well
 * </pre>
 */
public final class TorDaemons {
    /** tor answers from memory: a process that is busy does so within milliseconds, one that is stopped never. */
    static final Duration ANSWERS_WITHIN = Duration.ofSeconds(5);

    private final List<TorDaemon> all;
    private final Set<TorDaemon> down = ConcurrentHashMap.newKeySet();

    /** @param all at least one, no two with the same name */
    public TorDaemons(List<TorDaemon> all) {
        this.all = List.copyOf(new LinkedHashSet<>(all));
        if (all.isEmpty() || this.all.stream().map(TorDaemon::name).distinct().count() != all.size()) {
            throw new IllegalArgumentException("there must be at least one tor, and none twice");
        }
    }

    public List<TorDaemon> all() {
        return all;
    }

    public boolean isWell(TorDaemon daemon) {
        return !down.contains(daemon);
    }

    /** The first of the site's ranking that is well; if none is, the first. */
    TorDaemon of(UUID site) {
        List<TorDaemon> ranked = Rendezvous.ranked(site, all);
        return ranked.stream().filter(this::isWell).findFirst().orElse(ranked.getFirst());
    }

    /** Asks one whether it is there. Blocks, for up to five seconds if it is not. */
    public boolean check(TorDaemon daemon) {
        boolean well = greets(daemon);
        if (well) {
            down.remove(daemon);
        } else {
            down.add(daemon);
        }
        return well;
    }

    private static boolean greets(TorDaemon daemon) {
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            socket.connect(daemon.onions().lookUp(), (int) ANSWERS_WITHIN.toMillis());
            new SocksHandshake(socket, ANSWERS_WITHIN).greet();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
