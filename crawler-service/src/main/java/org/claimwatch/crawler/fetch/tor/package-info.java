/**
 * Fetching through Tor: the only place of the service that speaks to a network other than its database.
 *
 * <p>Each visit opens a {@link org.claimwatch.crawler.fetch.tor.SiteConnection} of its own, with its own sockets, pool and
 * SOCKS credentials, so that no two sites share a connection or a circuit (tor's {@code IsolateSOCKSAuth}). Host names
 * go to tor as they are and are never looked up here.
 *
 * <p>Sites are spread over several tors ({@link org.claimwatch.crawler.fetch.tor.TorDaemons}); where one dies, its sites move
 * to others, and back when it is well. Onions go to one SocksPort of a tor, hosts of the clear web to another that leads to
 * exits, so that neither can be reached the other's way.
 *
 * <pre>
 *   SiteConnection ─► SiteRoute: which tor ─► PageFetch: hop by hop ─► TorSocketFactory ─► SocksHandshake ─► tor
 *                                                   └► PageBody: limits, decompression ─► Page
 * </pre>
 *
 * <p>The SOCKS5 handshake is our own. The JDK's sends the operating system's user name to tor, is used behind the back
 * of a client's socket factory, and takes tor's extended replies (0xF0 to 0xF7: why an onion service did not answer)
 * for success.
 */
@NullMarked
package org.claimwatch.crawler.fetch.tor;

import org.jspecify.annotations.NullMarked;
