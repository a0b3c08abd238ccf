/**
 * Fetching through Tor: the only place of the service that speaks to a network other than its database.
 *
 * <p>Each visit opens a {@link org.claimwatch.crawler.fetch.tor.SiteConnection} of its own, with its own sockets, pool and
 * SOCKS credentials, so that no two sites share a connection or a circuit (tor's {@code IsolateSOCKSAuth}). Host names
 * go to tor as they are and are never looked up here.
 *
 * <p>The SOCKS5 handshake is our own. The JDK's sends the operating system's user name to tor, is used behind the back
 * of a client's socket factory, and takes tor's extended replies (0xF0 to 0xF7: why an onion service did not answer)
 * for success.
 */
@NullMarked
package org.claimwatch.crawler.fetch.tor;

import org.jspecify.annotations.NullMarked;
