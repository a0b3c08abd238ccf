package org.claimwatch.crawler.fetch.tor;

import com.github.luben.zstd.ZstdIOException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.FetchResult.Refused;
import org.claimwatch.crawler.fetch.FetchResult.Unreachable;
import org.claimwatch.crawler.fetch.RedirectRule;
import org.claimwatch.crawler.fetch.RefusalReason;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.claimwatch.crawler.fetch.Validators;
import org.jspecify.annotations.Nullable;

/** One page, over one client: hop after hop, each held to the rule, all of them within one time. */
final class PageFetch {
    private final OkHttpClient client;
    private final SiteIdentity identity;
    private final RedirectRule redirects;
    private final FetchLimits limits;
    private final InstantSource clock;
    private final PageBody bodies;

    /** @param clock which the site's cookies end by */
    PageFetch(
            OkHttpClient client,
            SiteIdentity identity,
            RedirectRule redirects,
            FetchLimits limits,
            InstantSource clock) {
        this.client = client;
        this.identity = identity;
        this.redirects = redirects;
        this.limits = limits;
        this.clock = clock;
        this.bodies = new PageBody(limits, clock);
    }

    FetchResult get(URI url, Validators known) {
        long startedNanos = System.nanoTime();
        URI next = url;
        for (int hop = 0; hop <= RedirectRule.MAX_HOPS; hop++) {
            HttpUrl address = HttpUrl.parse(next.toString());
            if (address == null || !redirects.allows(next)) {
                return new Refused(RefusalReason.LEADS_ELSEWHERE);
            }
            try (Response response = call(address, known, startedNanos).execute()) {
                if (response.headers().byteCount() > limits.headerBytes()) {
                    return new Refused(RefusalReason.HEADERS_TOO_LARGE);
                }
                identity.keepCookies(address, response.headers(), clock.instant());
                String location = redirectOf(response);
                if (location == null) {
                    return bodies.read(next, response, known, startedNanos);
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

    private Call call(HttpUrl url, Validators known, long startedNanos) {
        Call call = client.newCall(BrowserRequest.of(url, identity.cookiesFor(url, clock.instant()), known));
        long left = limits.total().toNanos() - (System.nanoTime() - startedNanos);
        call.timeout().timeout(Math.max(left, 1), TimeUnit.NANOSECONDS);
        return call;
    }

    private static @Nullable String redirectOf(Response response) {
        return response.isRedirect() ? response.header("Location") : null;
    }

    private static UnreachableReason reasonOf(IOException failure) {
        return switch (failure) {
            case TorException e -> e.reason();
            case InterruptedIOException e -> UnreachableReason.TIMED_OUT;
            case PacedSource.TooSlowException e -> UnreachableReason.TOO_SLOW;
            case ProtocolException e -> UnreachableReason.PROTOCOL_BROKEN;
            case SSLException e -> UnreachableReason.PROTOCOL_BROKEN;
            case ZipException e -> UnreachableReason.PROTOCOL_BROKEN;
            case ZstdIOException e -> UnreachableReason.PROTOCOL_BROKEN;
            default -> UnreachableReason.CONNECTION_LOST;
        };
    }
}
