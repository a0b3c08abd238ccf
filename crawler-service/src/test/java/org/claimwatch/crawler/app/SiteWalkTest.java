package org.claimwatch.crawler.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.coverage.LookOutcome;
import org.claimwatch.crawler.coverage.LookOutcome.CutShort;
import org.claimwatch.crawler.extract.BlockKind;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.extract.UnrecognisedReason;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.claimwatch.crawler.site.Group;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Pace;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.SiteKind;
import org.junit.jupiter.api.Test;

class SiteWalkTest {
    private static final int MAX_PAGES = 5;
    private static final String FIRST = "http://" + Onions.named("first");
    private static final String SECOND = "http://" + Onions.named("second");
    private static final FetchResult DEAD = new FetchResult.Unreachable(UnreachableReason.ONION_NOT_FOUND);
    private static final String CAPTCHA = "<form><input name=captcha></form>";

    private final Map<String, FetchResult> web = new HashMap<>();
    private final List<URI> asked = new ArrayList<>();

    @Test
    void aListingIsReadPageByPageToItsEnd() {
        serve(FIRST + "/", listing(1, "/?page=2"));
        serve(FIRST + "/?page=2", listing(2, "/?page=3"));
        serve(FIRST + "/?page=3", listing(3, null));

        Walk walk = walk(FIRST);

        assertEquals(LookOutcome.read(), walk.outcome());
        assertEquals(9, walk.postings().size());
        assertEquals(3, walk.pages());
    }

    @Test
    void whereOneMirrorFailsTheNextIsTried() {
        web.put(FIRST + "/", DEAD);
        serve(SECOND + "/", listing(1, null));

        Walk walk = walk(FIRST, SECOND);

        assertEquals(LookOutcome.read(), walk.outcome());
        assertEquals(3, walk.postings().size());
    }

    @Test
    void aMirrorThatShowsTheListingIsEnough() {
        serve(FIRST + "/", listing(1, null));

        walk(FIRST, SECOND);

        assertEquals(List.of(URI.create(FIRST + "/")), asked);
    }

    @Test
    void ofMirrorsThatShowNothingTheOneThatSaidMostCounts() {
        web.put(FIRST + "/", DEAD);
        serve(SECOND + "/", CAPTCHA);

        Walk oneOrder = walk(FIRST, SECOND);
        Walk otherOrder = walk(SECOND, FIRST);

        assertEquals(LookOutcome.blocked(BlockKind.CAPTCHA), oneOrder.outcome());
        assertEquals(oneOrder, otherOrder);
    }

    @Test
    void aSiteOfDeadMirrorsIsDownAndWasNotFetched() {
        web.put(FIRST + "/", DEAD);

        Walk walk = walk(FIRST);

        assertEquals(LookOutcome.down(UnreachableReason.ONION_NOT_FOUND), walk.outcome());
        assertNull(walk.fetchedAt());
        assertEquals(0, walk.pages());
    }

    @Test
    void aLaterPageThatCannotBeFetchedMakesItPartial() {
        serve(FIRST + "/", listing(1, "/?page=2"));
        web.put(FIRST + "/?page=2", DEAD);

        Walk walk = walk(FIRST);

        assertEquals(LookOutcome.partial(CutShort.PAGE_NOT_FETCHED), walk.outcome());
        assertEquals(3, walk.postings().size());
    }

    @Test
    void aLaterPageBehindACaptchaMakesItPartial() {
        serve(FIRST + "/", listing(1, "/?page=2"));
        serve(FIRST + "/?page=2", CAPTCHA);

        Walk walk = walk(FIRST);

        assertEquals(LookOutcome.partial(CutShort.PAGE_NOT_READ), walk.outcome());
    }

    @Test
    void aListingWithoutEndIsCutAtTheCapAndPartial() {
        for (int page = 1; page <= 20; page++) {
            serve(FIRST + (page == 1 ? "/" : "/?page=" + page), listing(page, "/?page=" + (page + 1)));
        }

        Walk walk = walk(FIRST);

        assertEquals(LookOutcome.partial(CutShort.PAGE_CAP), walk.outcome());
        assertEquals(MAX_PAGES, walk.pages());
    }

    @Test
    void aListingWhoseLastPageLeadsOnToItselfHasEnded() {
        serve(FIRST + "/", listing(1, "/?page=2"));
        serve(FIRST + "/?page=2", listing(2, "/?page=3"));
        serve(FIRST + "/?page=3", listing(2, "/?page=4"));

        Walk walk = walk(FIRST);

        assertEquals(LookOutcome.read(), walk.outcome());
        assertEquals(3, walk.pages());
    }

    @Test
    void anApiThatIsAskedForMoreThanThereIsHasEnded() {
        json(FIRST + "/", "{\"page\":1,\"pages\":2,\"data\":[{\"company\":\"Acme Ltd\",\"size\":\"3 GB\"}]}");
        json(FIRST + "/?page=2", "{\"page\":2,\"pages\":2,\"data\":[]}");

        Walk walk = walk(FIRST);

        assertEquals(LookOutcome.read(), walk.outcome());
        assertEquals(1, walk.postings().size());
    }

    @Test
    void aPageThatIsNotRecognisedIsUnreadable() {
        serve(FIRST + "/", "<p>Back soon.</p>");

        Walk walk = walk(FIRST);

        assertEquals(LookOutcome.unreadable(UnrecognisedReason.NO_LISTING), walk.outcome());
        assertEquals(1, walk.pages());
    }

    private Walk walk(String... mirrors) {
        List<Mirror> of = List.of(mirrors).stream().map(Mirror::of).toList();
        Site site = new Site(
                UUID.randomUUID(),
                "blog",
                Group.named("Paper Lantern"),
                SiteKind.LEAK_SITE,
                of,
                Pace.USUAL,
                Instant.EPOCH);
        return new SiteWalk(this::get, new Extractor(), MAX_PAGES).over(site);
    }

    private FetchResult get(URI url) {
        asked.add(url);
        return web.getOrDefault(url.toString(), DEAD);
    }

    private void serve(String url, String html) {
        web.put(url, page(url, "text/html", html));
    }

    private void json(String url, String json) {
        web.put(url, page(url, "application/json", json));
    }

    private static FetchResult page(String url, String type, String text) {
        return Page.of(URI.create(url), 200, type, text.getBytes(StandardCharsets.UTF_8), Instant.EPOCH);
    }

    private static String listing(int page, String next) {
        String cards = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> "<div><h3>Company %d-%d</h3><p>Size: %d GB</p><p>2026-02-0%d</p></div>"
                        .formatted(page, i, 10 * page + i, i))
                .collect(Collectors.joining());
        return "<main>" + cards + "</main>" + (next == null ? "" : "<a rel=next href='" + next + "'>Next</a>");
    }
}
