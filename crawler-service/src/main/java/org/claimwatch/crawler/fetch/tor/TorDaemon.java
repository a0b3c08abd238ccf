package org.claimwatch.crawler.fetch.tor;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * One tor. Its addresses are looked up at each connection, as a daemon in a cluster gets another with each start.
 *
 * @param onions a SocksPort with the flags {@code IsolateSOCKSAuth ExtendedErrors OnionTrafficOnly}; without the second,
 *     reasons are less exact; the others are backstops
 * @param exits a second one, with {@code IsolateSOCKSAuth ExtendedErrors NoOnionTraffic}, for hosts of the clear web; null
 *     where none are to be reached
 */
public record TorDaemon(HostAndPort onions, @Nullable HostAndPort exits) {
    /** A name or an address, not looked up. */
    public record HostAndPort(String host, int port) {
        /** @throws IllegalArgumentException if it is not {@code host:port} */
        public static HostAndPort parse(String text) {
            int colon = text.lastIndexOf(':');
            if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}")) {
                throw new IllegalArgumentException("must be host:port, not " + text);
            }
            return new HostAndPort(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
        }

        static HostAndPort of(InetSocketAddress address) {
            return new HostAndPort(address.getHostString(), address.getPort());
        }

        InetSocketAddress lookUp() {
            return new InetSocketAddress(host, port);
        }

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** Names it in metrics, captures and the choice of its sites: the same from one start to the next. */
    public String name() {
        return onions.toString();
    }
}
