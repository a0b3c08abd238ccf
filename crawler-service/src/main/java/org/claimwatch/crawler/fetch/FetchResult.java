package org.claimwatch.crawler.fetch;

import java.net.URI;
import java.time.Instant;

/** How a fetch ended. */
public sealed interface FetchResult
        permits Page, FetchResult.NotModified, FetchResult.Unreachable, FetchResult.Refused, FetchResult.TooLarge {

    /**
     * The page is the one whose {@link Validators} were sent. Only a request that sent some ends like this.
     *
     * @param url what said so, after redirects
     * @param receivedAt when it did
     */
    record NotModified(URI url, Instant receivedAt) implements FetchResult {}

    /** Nobody answered. Says nothing about what the site lists. */
    record Unreachable(UnreachableReason reason) implements FetchResult {}

    /** Somebody answered, with something that we do not take. */
    record Refused(RefusalReason reason) implements FetchResult {}

    /** The body had not ended after so many bytes, counted after decompression; none of it was kept. */
    record TooLarge(long limitBytes) implements FetchResult {}
}
