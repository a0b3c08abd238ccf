package org.claimwatch.crawler.fetch.tor;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Stands where the HTTP client wants a resolver, and resolves nothing: it hands the name on in an address of the class
 * that nobody can reach (240.0.0.0/4, RFC 1112), for {@link TorSocketFactory} to take it out again.
 */
final class NoLookup implements Dns {
    private static final byte[] UNREACHABLE = {(byte) 240, 0, 0, 1};

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        return List.of(InetAddress.getByAddress(host, UNREACHABLE));
    }
}
