package org.claimwatch.crawler.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * An address that a site answers on, in the one form in which two spellings of the same address are equal (host in lower
 * case, no default port, at least a slash for a path). Its host is a v3 onion service, or a name of the clear web; whether
 * an operator allows that name is not known here.
 */
public record Mirror(URI url) {
    public static final int MAX_LENGTH = 500;

    /** @throws IllegalArgumentException saying what is wrong with the address */
    public Mirror {
        url = normal(url);
    }

    /** @throws IllegalArgumentException saying what is wrong with the address */
    public static Mirror of(String url) {
        try {
            return new Mirror(new URI(url.strip()));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("is not a URL: " + e.getReason(), e);
        }
    }

    public String host() {
        return url.getHost();
    }

    public boolean isOnion() {
        return OnionAddress.isOne(host());
    }

    /** The onion service that answers, without names below its address; on the clear web, the host. */
    public String service() {
        return isOnion() ? OnionAddress.withoutSubdomain(host()) : host();
    }

    private static URI normal(URI url) {
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        require(scheme.equals("http") || scheme.equals("https"), "must begin with http:// or https://");
        require(url.getRawUserInfo() == null, "must not carry credentials");
        require(url.getHost() != null, "has no host");
        require(url.toString().length() <= MAX_LENGTH, "is longer than " + MAX_LENGTH + " characters");
        String host = url.getHost().toLowerCase(Locale.ROOT);
        if (OnionAddress.isOne(host)) {
            OnionAddress.check(host);
        } else {
            ClearWebHost.check(host);
        }
        int port = url.getPort() == (scheme.equals("http") ? 80 : 443) ? -1 : url.getPort();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        return URI.create(scheme + "://" + host + (port < 0 ? "" : ":" + port) + path + query);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
