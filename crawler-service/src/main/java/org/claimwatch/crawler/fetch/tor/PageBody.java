package org.claimwatch.crawler.fetch.tor;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import okhttp3.Response;
import okio.BufferedSource;
import okio.Okio;
import okio.Source;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.FetchResult.NotModified;
import org.claimwatch.crawler.fetch.FetchResult.Refused;
import org.claimwatch.crawler.fetch.FetchResult.TooLarge;
import org.claimwatch.crawler.fetch.FetchResult.Unreachable;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.RefusalReason;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.claimwatch.crawler.fetch.Validators;

/** Makes a result of a response. Of what is not read at all no more is received than it takes to know. */
final class PageBody {
    private final FetchLimits limits;
    private final InstantSource clock;

    PageBody(FetchLimits limits, InstantSource clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** @param startedNanos when the page was asked for, on the clock of {@link System#nanoTime()} */
    FetchResult read(URI url, Response response, Validators known, long startedNanos) throws IOException {
        if (response.code() == HttpURLConnection.HTTP_NOT_MODIFIED) {
            // to a request that asked for no comparison this is no answer
            return known.isNone()
                    ? new Unreachable(UnreachableReason.PROTOCOL_BROKEN)
                    : new NotModified(url, clock.instant());
        }
        if (isOfferedAsFile(response)) {
            return new Refused(RefusalReason.OFFERED_AS_FILE);
        }
        String type = response.header("Content-Type");
        if (!Page.isOfReadType(type)) {
            return new Refused(RefusalReason.TYPE_NOT_TEXT);
        }
        if (response.body().contentLength() > limits.bodyBytes()) {
            return new TooLarge(limits.bodyBytes());
        }
        try {
            Source decoded =
                    ContentDecoding.of(response.headers("Content-Encoding"), received(response), limits.bodyBytes());
            return decoded == null
                    ? new Refused(RefusalReason.ENCODING_UNKNOWN)
                    : page(url, response, Okio.buffer(decoded), startedNanos);
        } catch (BoundedSource.ExceededException e) {
            return new TooLarge(limits.bodyBytes());
        }
    }

    private Source received(Response response) {
        Source paced = new PacedSource(response.body().source(), limits.silence(), limits.bytesPerSecond());
        return new BoundedSource(paced, limits.bodyBytes());
    }

    private FetchResult page(URI url, Response response, BufferedSource body, long startedNanos) throws IOException {
        body.request(Page.BEGIN_BYTES);
        byte[] begin = body.peek()
                .readByteArray(Math.min(Page.BEGIN_BYTES, body.getBuffer().size()));
        if (Page.beginsAsBinary(begin)) {
            return new Refused(RefusalReason.BYTES_NOT_TEXT);
        }
        byte[] bytes = body.readByteArray();
        return Page.of(
                url,
                response.code(),
                response.header("Content-Type"),
                bytes,
                clock.instant(),
                new Validators(response.header("ETag"), response.header("Last-Modified")),
                Duration.ofNanos(System.nanoTime() - startedNanos));
    }

    private static boolean isOfferedAsFile(Response response) {
        String disposition = response.header("Content-Disposition", "");
        return disposition.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    }
}
