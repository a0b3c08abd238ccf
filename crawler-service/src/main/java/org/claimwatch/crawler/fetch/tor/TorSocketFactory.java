package org.claimwatch.crawler.fetch.tor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Set;
import javax.net.SocketFactory;
import org.claimwatch.crawler.fetch.UnreachableReason;

/** Makes sockets that reach the hosts of one site, through tor, and nothing else. */
final class TorSocketFactory extends SocketFactory {
    private final InetSocketAddress tor;
    private final String isolation;
    private final Set<String> hosts;

    /**
     * @param tor a SocksPort; its address is not looked up
     * @param isolation streams with the same text may share a circuit, others never do
     * @param hosts where the sockets may lead
     */
    TorSocketFactory(InetSocketAddress tor, String isolation, Set<String> hosts) {
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
            var handshake = new SocksHandshake(this, Duration.ofMillis(timeoutMillis));
            try {
                super.connect(tor, timeoutMillis);
            } catch (IOException e) {
                throw new TorException(UnreachableReason.TOR_UNAVAILABLE, "no tor at " + tor + ": " + e.getMessage());
            }
            setTcpNoDelay(true);
            handshake.connect(isolation, host, target.getPort());
        }
    }
}
