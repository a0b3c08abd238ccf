/**
 * tor as a client of the real network, and a whole private Tor network on 127.0.0.1.
 *
 * <p>{@link org.claimwatch.local.tor.TorDaemon} is what a crawler uses against real leak sites.
 * {@link org.claimwatch.local.tor.PrivateTorNetwork} has its own directory authority, relays, client and onion host;
 * nothing of it leaves this machine, and it works without any network but the loopback. Both are Debian's tor, started
 * from a torrc written here; every tor ends by itself, within 15 s, when this process is gone.
 */
@NullMarked
package org.claimwatch.local.tor;

import org.jspecify.annotations.NullMarked;
