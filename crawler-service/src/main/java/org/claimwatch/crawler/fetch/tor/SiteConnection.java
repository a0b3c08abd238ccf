package org.claimwatch.crawler.fetch.tor;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.FetchResult.NotModified;
import org.claimwatch.crawler.fetch.FetchResult.Refused;
import org.claimwatch.crawler.fetch.FetchResult.TooLarge;
import org.claimwatch.crawler.fetch.FetchResult.Unreachable;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.RedirectRule;
import org.claimwatch.crawler.fetch.RefusalReason;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.claimwatch.crawler.fetch.Validators;
import org.jspecify.annotations.Nullable;

/** Fetches pages of one site, during one visit. Blocks: it is used on a virtual thread. */
public final class SiteConnection implements AutoCloseable {
    /**
     * What Tor Browser 15 sends on every desktop (it hides which), in its order. Accept-Encoding is missing: OkHttp adds
     * gzip and undoes it, where it was its own idea.
     */
    private static final String USER_AGENT = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";

    private static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final String ACCEPT_LANGUAGE = "en-US,en;q=0.5";

    private final OkHttpClient client;
    private final RedirectRule redirects;
    private final long maxBytes;
    private final InstantSource clock;

    SiteConnection(OkHttpClient client, Set<String> hosts, long maxBytes, InstantSource clock) {
        this.client = client;
        this.redirects = new RedirectRule(hosts);
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    /** Gets a page, following redirects within the site. */
    public FetchResult get(URI url) {
        return get(url, Validators.NONE);
    }

    /** Gets a page, or hears that it is the one that these validators came with. */
    public FetchResult get(URI url, Validators known) {
        long startedNanos = System.nanoTime();
        URI next = url;
        for (int hop = 0; hop <= RedirectRule.MAX_HOPS; hop++) {
            if (!redirects.allows(next)) {
                return new Refused(RefusalReason.LEADS_ELSEWHERE);
            }
            try (Response response = client.newCall(request(next, known)).execute()) {
                String location = redirectOf(response);
                if (location == null) {
                    return read(next, response, known, startedNanos);
                }
                URI target = redirects.target(next, location);
                if (target == null) {
                    return new Refused(RefusalReason.LEADS_ELSEWHERE);
                }
                next = target;
            } catch (IOException e) {
                return new Unreachable(reasonOf(e));
            }
        }
        return new Refused(RefusalReason.TOO_MANY_REDIRECTS);
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
    }

    private static Request request(URI url, Validators known) {
        Request.Builder request = new Request.Builder()
                .url(url.toString())
                .header("User-Agent", USER_AGENT)
                .header("Accept", ACCEPT)
                .header("Accept-Language", ACCEPT_LANGUAGE);
        if (known.lastModified() != null) {
            request.header("If-Modified-Since", known.lastModified());
        }
        if (known.etag() != null) {
            request.header("If-None-Match", known.etag());
        }
        return request.build();
    }

    private static @Nullable String redirectOf(Response response) {
        return response.isRedirect() ? response.header("Location") : null;
    }

    private FetchResult read(URI url, Response response, Validators known, long startedNanos) throws IOException {
        if (response.code() == HttpURLConnection.HTTP_NOT_MODIFIED) {
            // to a request that asked for no comparison this is no answer
            return known.isNone()
                    ? new Unreachable(UnreachableReason.PROTOCOL_BROKEN)
                    : new NotModified(url, clock.instant());
        }
        if (response.header("Content-Encoding") != null) {
            return new Refused(RefusalReason.ENCODING_UNKNOWN);
        }
        BufferedSource body = response.body().source();
        if (body.request(maxBytes + 1)) {
            return new TooLarge(maxBytes);
        }
        byte[] bytes = body.readByteArray();
        var validators = new Validators(response.header("ETag"), response.header("Last-Modified"));
        Duration took = Duration.ofNanos(System.nanoTime() - startedNanos);
        return Page.of(url, response.code(), response.header("Content-Type"), bytes, clock.instant(), validators, took);
    }

    private static UnreachableReason reasonOf(IOException failure) {
        return switch (failure) {
            case TorException e -> e.reason();
            case InterruptedIOException e -> UnreachableReason.TIMED_OUT;
            case ProtocolException e -> UnreachableReason.PROTOCOL_BROKEN;
            case SSLException e -> UnreachableReason.PROTOCOL_BROKEN;
            case ZipException e -> UnreachableReason.PROTOCOL_BROKEN;
            default -> UnreachableReason.CONNECTION_LOST;
        };
    }
}
