package org.claimwatch.crawler.capture;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.masking.PersonalData;

/** What one visit captures, page by page as they come: a page is not held for longer than it takes to seal its copy. */
public final class VisitCaptures {
    /**
     * What is to be stored.
     *
     * @param appeared captures that are new
     * @param confirmed captures that were stored, as they stand now
     * @param copies of the new ones
     */
    public record Taken(List<Capture> appeared, List<Capture> confirmed, List<SealedCopy> copies) {
        public Taken {
            appeared = List.copyOf(appeared);
            confirmed = List.copyOf(confirmed);
            copies = List.copyOf(copies);
        }
    }

    /** The most that one visit keeps: five times what its pages can have, if all of them changed. */
    private static final int MAX_COPIES = 200;

    private final UUID site;
    private final CaptureKeys keys;
    private final String extractor;
    private final Map<URI, Capture> newest = new HashMap<>();
    private final List<Capture> appeared = new ArrayList<>();
    private final Map<UUID, Capture> confirmed = new HashMap<>();
    private final List<SealedCopy> copies = new ArrayList<>();

    /**
     * @param known the newest capture of each of the site's addresses
     * @param extractor the version of what reads the pages
     */
    public VisitCaptures(UUID site, List<Capture> known, CaptureKeys keys, String extractor) {
        this.site = site;
        this.keys = keys;
        this.extractor = extractor;
        known.forEach(capture -> newest.put(capture.url(), capture));
    }

    /** Takes what a fetch ended in, and passes it on. */
    public FetchResult take(FetchResult result, String tor) {
        switch (result) {
            case Page page -> received(page, tor);
            case FetchResult.NotModified it -> {
                Capture capture = newest.get(PersonalData.mask(it.url()));
                if (capture != null) {
                    confirm(capture, it.receivedAt(), Duration.ZERO, tor);
                }
            }
            case FetchResult.Unreachable it -> {}
            case FetchResult.Refused it -> {}
            case FetchResult.TooLarge it -> {}
        }
        return result;
    }

    /** What was captured since this was asked last, to be stored now. */
    public Taken drain() {
        Taken taken = new Taken(appeared, List.copyOf(confirmed.values()), copies);
        appeared.clear();
        confirmed.clear();
        copies.clear();
        return taken;
    }

    /** Whether there are copies to be stored: a page that is as it was has its own already. */
    public boolean hasCopies() {
        return !copies.isEmpty();
    }

    /**
     * As {@link #drain}, of a site that may go on showing what had to be redacted: copies are kept of the pages that were
     * read, without that, and of no others.
     *
     * @param texts that may not be kept
     * @param read hashes of the pages that were read
     */
    public Taken drainWithout(Set<String> texts, Set<String> read) {
        CopyRedaction redaction = new CopyRedaction(texts);
        List<SealedCopy> masked = copies.stream()
                .filter(copy -> read.contains(copy.hash()))
                .flatMap(copy -> keys
                        .open(site, copy)
                        .flatMap(text -> redaction.of(new SanitisedCopy(text, copy.cut())))
                        .map(kept -> keys.seal(site, copy.hash(), kept))
                        .stream())
                .toList();
        Taken taken = drain();
        return new Taken(taken.appeared(), taken.confirmed(), masked);
    }

    private void received(Page page, String tor) {
        URI url = PersonalData.mask(page.url());
        Capture before = newest.get(url);
        if (before != null && before.hash().equals(page.hash()) && before.status() == page.status()) {
            confirm(before, page.receivedAt(), page.took(), tor);
            return;
        }
        Instant at = page.receivedAt();
        Capture capture = new Capture(
                UUID.randomUUID(),
                site,
                url,
                page.status(),
                page.hash(),
                page.bytes(),
                at,
                at,
                1,
                page.took(),
                tor,
                extractor);
        newest.put(url, capture);
        appeared.add(capture);
        if (keys.areThere() && copies.size() < MAX_COPIES) {
            copies.add(keys.seal(site, page.hash(), SanitisedCopy.of(page)));
        }
    }

    private void confirm(Capture capture, Instant at, Duration took, String tor) {
        Capture now = capture.confirmed(at, took, tor);
        newest.put(capture.url(), now);
        if (appeared.removeIf(it -> it.id().equals(capture.id()))) {
            appeared.add(now);
        } else {
            confirmed.put(capture.id(), now);
        }
    }
}
