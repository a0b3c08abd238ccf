package org.claimwatch.crawler.fetch.tor;

import okhttp3.HttpUrl;
import okhttp3.Request;
import org.claimwatch.crawler.fetch.HostName;
import org.claimwatch.crawler.fetch.Validators;

/**
 * A request as Tor Browser 15 (Firefox 140) sends it over HTTP/1.1 when its user enters the address, header by header in its
 * order. It is the same on every desktop, which is the point of Tor Browser. An onion is a trustworthy origin to it, and
 * gets what other sites get over TLS only.
 */
final class BrowserRequest {
    private static final String USER_AGENT = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";

    private BrowserRequest() {}

    /** @param cookies the header's value, empty for none */
    static Request of(HttpUrl url, String cookies, Validators known) {
        boolean trustworthy = url.isHttps() || HostName.isOnion(url.host());
        Request.Builder request = new Request.Builder()
                .url(url)
                .addHeader("Host", host(url))
                .addHeader("User-Agent", USER_AGENT)
                .addHeader("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .addHeader("Accept-Language", "en-US,en;q=0.5")
                .addHeader("Accept-Encoding", trustworthy ? "gzip, deflate, br, zstd" : "gzip, deflate")
                .addHeader("Sec-GPC", "1")
                .addHeader("Connection", "keep-alive");
        if (!cookies.isEmpty()) {
            request.addHeader("Cookie", cookies);
        }
        request.addHeader("Upgrade-Insecure-Requests", "1");
        if (trustworthy) {
            request.addHeader("Sec-Fetch-Dest", "document")
                    .addHeader("Sec-Fetch-Mode", "navigate")
                    .addHeader("Sec-Fetch-Site", "none")
                    .addHeader("Sec-Fetch-User", "?1");
        }
        if (known.lastModified() != null) {
            request.addHeader("If-Modified-Since", known.lastModified());
        }
        if (known.etag() != null) {
            request.addHeader("If-None-Match", known.etag());
        }
        return request.addHeader("Priority", "u=0, i").build();
    }

    private static String host(HttpUrl url) {
        return url.port() == HttpUrl.defaultPort(url.scheme()) ? url.host() : url.host() + ":" + url.port();
    }
}
