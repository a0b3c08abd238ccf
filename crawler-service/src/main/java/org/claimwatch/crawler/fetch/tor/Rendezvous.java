package org.claimwatch.crawler.fetch.tor;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Spreads sites over daemons by rendezvous hashing (Thaler and Ravishankar, 1998): each site ranks all daemons by a hash of
 * both, and takes the first that is well. Where a daemon is down, only its own sites move, each to the next of its ranking,
 * and they move back when it is well again; every replica ranks alike.
 */
final class Rendezvous {
    private Rendezvous() {}

    static List<TorDaemon> ranked(UUID site, List<TorDaemon> daemons) {
        return daemons.stream()
                .sorted(Comparator.comparingLong((TorDaemon daemon) -> score(site, daemon))
                        .reversed())
                .toList();
    }

    private static long score(UUID site, TorDaemon daemon) {
        long mixed = site.getMostSignificantBits() ^ Long.rotateLeft(site.getLeastSignificantBits(), 32);
        return mix(mixed ^ mix(daemon.name().hashCode()));
    }

    /** Every bit of the result depends on every bit of the argument (the finaliser of MurmurHash3). */
    private static long mix(long bits) {
        long mixed = bits + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 33) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ mixed >>> 33) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ mixed >>> 33;
    }
}
