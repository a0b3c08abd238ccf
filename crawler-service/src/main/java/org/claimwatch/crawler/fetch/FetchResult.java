package org.claimwatch.crawler.fetch;

/** How a fetch ended. */
public sealed interface FetchResult permits Page, FetchResult.Unreachable, FetchResult.Refused, FetchResult.TooLarge {

    /** Nobody answered. Says nothing about what the site lists. */
    record Unreachable(UnreachableReason reason) implements FetchResult {}

    /** Somebody answered, with something that we do not take. */
    record Refused(RefusalReason reason) implements FetchResult {}

    /** The body had not ended after so many bytes, counted after decompression; none of it was kept. */
    record TooLarge(long limitBytes) implements FetchResult {}
}
