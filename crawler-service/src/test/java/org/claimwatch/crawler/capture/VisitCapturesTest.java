package org.claimwatch.crawler.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.junit.jupiter.api.Test;

class VisitCapturesTest {
    private static final UUID SITE = UUID.randomUUID();
    private static final URI URL = URI.create("http://leaksite.example/");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final CaptureKeys KEYS = new CaptureKeys(List.of(CaptureKeys.newKey(RANDOM)), RANDOM);

    @Test
    void aPageThatIsNewLeavesACaptureAndACopy() {
        VisitCaptures captures = visit(List.of());

        captures.take(page("<p>Acme</p>", NOON), "tor:9050");
        VisitCaptures.Taken taken = captures.drain();

        Capture capture = taken.appeared().getFirst();
        assertEquals(NOON, capture.receivedAt());
        assertEquals("tor:9050", capture.tor());
        assertEquals(capture.hash(), taken.copies().getFirst().hash());
    }

    @Test
    void aPageThatIsTheSameConfirmsTheCaptureThatIsKnown() {
        Capture known = known("<p>Acme</p>");
        VisitCaptures captures = visit(List.of(known));

        captures.take(page("<p>Acme</p>", NOON.plusSeconds(600)), "tor:9052");
        VisitCaptures.Taken taken = captures.drain();

        assertEquals(List.of(), taken.appeared());
        assertEquals(List.of(), taken.copies());
        Capture confirmed = taken.confirmed().getFirst();
        assertEquals(known.id(), confirmed.id());
        assertEquals(NOON, confirmed.receivedAt());
        assertEquals(NOON.plusSeconds(600), confirmed.confirmedAt());
        assertEquals(2, confirmed.looks());
    }

    @Test
    void aPageThatIsSaidToBeTheSameConfirmsItToo() {
        VisitCaptures captures = visit(List.of(known("<p>Acme</p>")));

        captures.take(new FetchResult.NotModified(URL, NOON.plusSeconds(600)), "tor:9050");
        VisitCaptures.Taken taken = captures.drain();

        assertEquals(NOON.plusSeconds(600), taken.confirmed().getFirst().confirmedAt());
    }

    @Test
    void aPageThatChangedIsCapturedAnew() {
        VisitCaptures captures = visit(List.of(known("<p>Acme</p>")));

        captures.take(page("<p>Acme and Other</p>", NOON.plusSeconds(600)), "tor:9050");
        VisitCaptures.Taken taken = captures.drain();

        assertEquals(1, taken.appeared().size());
        assertEquals(List.of(), taken.confirmed());
    }

    @Test
    void withoutAKeyThereIsTheHashAndNoCopy() {
        VisitCaptures captures = new VisitCaptures(SITE, List.of(), new CaptureKeys(List.of(), RANDOM), "1");

        captures.take(page("<p>Acme</p>", NOON), "tor:9050");
        VisitCaptures.Taken taken = captures.drain();

        assertEquals(1, taken.appeared().size());
        assertTrue(taken.copies().isEmpty());
    }

    @Test
    void whatIsNoPageLeavesNothingAndIsPassedOn() {
        FetchResult nobody = new FetchResult.Unreachable(UnreachableReason.ONION_NOT_FOUND);
        VisitCaptures captures = visit(List.of());

        assertSame(nobody, captures.take(nobody, "tor:9050"));
        VisitCaptures.Taken taken = captures.drain();

        assertTrue(taken.appeared().isEmpty());
    }

    private static Capture known(String html) {
        VisitCaptures earlier = visit(List.of());
        earlier.take(page(html, NOON), "tor:9050");
        return earlier.drain().appeared().getFirst();
    }

    private static VisitCaptures visit(List<Capture> known) {
        return new VisitCaptures(SITE, known, KEYS, "1");
    }

    private static FetchResult page(String html, Instant at) {
        return Page.of(URL, 200, "text/html", html.getBytes(StandardCharsets.UTF_8), at);
    }
}
