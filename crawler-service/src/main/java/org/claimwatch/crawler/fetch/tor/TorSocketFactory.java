package org.claimwatch.crawler.fetch.tor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import org.claimwatch.crawler.fetch.HostName;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.claimwatch.crawler.fetch.tor.TorDaemon.HostAndPort;

/** Makes sockets that reach the hosts of one site, through tor, and nothing else. */
final class TorSocketFactory extends SocketFactory {
    private final TorDaemon tor;
    private final Supplier<String> isolation;
    private final Set<String> hosts;

    /**
     * @param isolation asked at each connection; streams with the same text may share a circuit, others never do
     * @param hosts where the sockets may lead
     */
    TorSocketFactory(TorDaemon tor, Supplier<String> isolation, Set<String> hosts) {
        this.tor = tor;
        this.isolation = isolation;
        this.hosts = Set.copyOf(hosts);
    }

    @Override
    public Socket createSocket() {
        return new TorSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw connectedSocket();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw connectedSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw connectedSocket();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw connectedSocket();
    }

    private static UnsupportedOperationException connectedSocket() {
        return new UnsupportedOperationException("a socket that is connected at birth has no timeout");
    }

    private final class TorSocket extends Socket {
        TorSocket() {
            super(Proxy.NO_PROXY); // a -DsocksProxyHost must not send it elsewhere
        }

        @Override
        public void connect(SocketAddress to) throws IOException {
            connect(to, 0);
        }

        /** @param timeoutMillis for the connection to tor and for tor's answer together; 0 is refused */
        @Override
        public void connect(SocketAddress to, int timeoutMillis) throws IOException {
            if (timeoutMillis <= 0) {
                throw new IllegalArgumentException("a connection through tor needs a timeout");
            }
            InetSocketAddress target = (InetSocketAddress) to;
            String host = target.getHostString(); // getHostName would look the address up
            if (!hosts.contains(host)) {
                throw new TorException(UnreachableReason.TOR_UNAVAILABLE, "not a host of this site");
            }
            HostAndPort port = HostName.isOnion(host) ? tor.onions() : tor.exits();
            if (port == null) {
                throw new TorException(UnreachableReason.EXIT_NOT_SET, "no SocksPort with exits for " + host);
            }
            var handshake = new SocksHandshake(this, Duration.ofMillis(timeoutMillis));
            try {
                super.connect(port.lookUp(), timeoutMillis);
            } catch (IOException e) {
                throw new TorException(UnreachableReason.TOR_UNAVAILABLE, "no tor at " + port + ": " + e.getMessage());
            }
            setTcpNoDelay(true);
            handshake.greet();
            handshake.connect(isolation.get(), host, target.getPort());
        }
    }
}
