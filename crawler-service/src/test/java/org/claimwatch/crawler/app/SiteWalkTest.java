package org.claimwatch.crawler.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.coverage.LookKind;
import org.claimwatch.crawler.coverage.LookOutcome;
import org.claimwatch.crawler.coverage.LookOutcome.CutShort;
import org.claimwatch.crawler.extract.BlockKind;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.extract.UnrecognisedReason;
import org.claimwatch.crawler.extract.profile.SiteReader;
import org.claimwatch.crawler.fetch.FetchResult;
import org.claimwatch.crawler.fetch.Page;
import org.claimwatch.crawler.fetch.UnreachableReason;
import org.claimwatch.crawler.fetch.Validators;
import org.claimwatch.crawler.schedule.FrontPage;
import org.claimwatch.crawler.schedule.MirrorHealth;
import org.claimwatch.crawler.site.Mirror;
import org.junit.jupiter.api.Test;

class SiteWalkTest {
    private static final int MAX_PAGES = 5;
    private static final String FIRST = "http://" + Onions.named("first");
    private static final String SECOND = "http://" + Onions.named("second");
    private static final FetchResult DEAD = new FetchResult.Unreachable(UnreachableReason.ONION_NOT_FOUND);
    private static final String CAPTCHA = "<form><input name=captcha></form>";

    private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");
    private static final Validators TAG = new Validators("\"v1\"", null);

    private final Map<String, FetchResult> web = new HashMap<>();
    private final List<URI> asked = new ArrayList<>();
    private final List<Validators> sent = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private Instant until = NOW.plusSeconds(600);

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
    void aSiteThatShowsItsFirstPageForEveryNumberHasEndedWhateverItsCountersSay() {
        serve(FIRST + "/", counting(1, "/?page=2"));
        serve(FIRST + "/?page=2", counting(2, "/?page=3"));

        Walk walk = walk(FIRST);

        assertEquals(LookOutcome.read(), walk.outcome());
        assertEquals(2, walk.pages());
        assertEquals(3, walk.postings().size());
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
    void aListingThatTakesTooLongIsCutShort() {
        serve(FIRST + "/", listing(1, "/?page=2"));
        serve(FIRST + "/?page=2", listing(2, null));
        until = NOW.minusSeconds(1);

        Walk walk = walk(FIRST);

        assertEquals(LookOutcome.partial(CutShort.TIME_CAP), walk.outcome());
        assertEquals(1, walk.pages());
    }

    @Test
    void aLookAtTheHeadEndsAtThePageWhoseLastPostingIsKnown() {
        serve(FIRST + "/", listing(1, "/?page=2"));
        serve(FIRST + "/?page=2", listing(2, "/?page=3"));
        serve(FIRST + "/?page=3", listing(3, null));
        known.addAll(List.of("Company 1-1", "Company 2-2", "Company 2-3"));

        Walk walk = result(LookKind.HEAD, FIRST).listing();

        assertEquals(LookKind.HEAD, walk.kind());
        assertEquals(LookOutcome.read(), walk.outcome());
        assertEquals(2, walk.pages(), "a posting that is pinned to the top ends nothing");
    }

    @Test
    void aLookAtTheHeadThatComesToTheEndIsAFullOne() {
        serve(FIRST + "/", listing(1, null));
        known.addAll(List.of("Company 1-1", "Company 1-2", "Company 1-3"));

        assertEquals(LookKind.FULL, result(LookKind.HEAD, FIRST).listing().kind());
    }

    @Test
    void aFullLookGoesOnWhateverIsKnown() {
        serve(FIRST + "/", listing(1, "/?page=2"));
        serve(FIRST + "/?page=2", listing(2, null));
        known.addAll(List.of("Company 1-1", "Company 1-2", "Company 1-3"));

        Walk walk = walk(FIRST);

        assertEquals(2, walk.pages());
        assertEquals(LookKind.FULL, walk.kind());
    }

    @Test
    void aPageThatIsSaidToBeUnchangedIsALookAtTheHeadAndNoReading() {
        MirrorHealth mirror = remembered();
        web.put(FIRST + "/", new FetchResult.NotModified(URI.create(FIRST + "/"), NOW));

        SiteWalk.Result result = over(LookKind.HEAD, List.of(mirror));

        assertEquals(List.of(TAG), sent);
        assertEquals(LookOutcome.unchanged(), result.listing().outcome());
        assertEquals(LookKind.HEAD, result.listing().kind());
        assertEquals(NOW.minusSeconds(600), result.listing().unchangedSince());
        assertEquals(new FrontPage(TAG, NOW), result.tried().getFirst().frontPage(), "the next look asks from here on");
    }

    @Test
    void aFullLookTakesNobodysWordForIt() {
        serve(FIRST + "/", listing(1, null));

        over(LookKind.FULL, List.of(remembered()));

        assertEquals(List.of(Validators.NONE), sent);
    }

    @Test
    void onlyAListingThatWasReadWithoutAGapIsAskedForAgainWithACondition() {
        serve(FIRST + "/", listing(1, null));
        serve(SECOND + "/", CAPTCHA);

        MirrorHealth read = result(LookKind.FULL, FIRST).tried().getFirst();
        MirrorHealth blocked = result(LookKind.FULL, SECOND).tried().getFirst();

        assertEquals(new FrontPage(TAG, NOW), read.frontPage());
        assertNull(blocked.frontPage());
    }

    @Test
    void itIsRememberedWhichMirrorsAnsweredAndWhichShowedAListing() {
        web.put(FIRST + "/", DEAD);
        serve(SECOND + "/", CAPTCHA);

        List<MirrorHealth> tried = result(LookKind.FULL, FIRST, SECOND).tried();

        assertEquals(1, tried.getFirst().failures());
        assertNull(tried.getFirst().answeredAt());
        assertEquals(0, tried.getLast().failures());
        assertEquals(NOW, tried.getLast().answeredAt());
        assertFalse(tried.getLast().listed());
    }

    @Test
    void thatOurOwnTorIsAwayTellsNothingOfAMirror() {
        web.put(FIRST + "/", new FetchResult.Unreachable(UnreachableReason.TOR_UNAVAILABLE));

        SiteWalk.Result result = over(LookKind.HEAD, List.of(remembered()));

        assertEquals(List.of(remembered()), result.tried());
    }

    @Test
    void aPageThatIsNotRecognisedIsUnreadable() {
        serve(FIRST + "/", "<p>Back soon.</p>");

        Walk walk = walk(FIRST);

        assertEquals(LookOutcome.unreadable(UnrecognisedReason.NO_LISTING), walk.outcome());
        assertEquals(1, walk.pages());
    }

    private Walk walk(String... mirrors) {
        return result(LookKind.FULL, mirrors).listing();
    }

    private SiteWalk.Result result(LookKind goal, String... mirrors) {
        return over(
                goal,
                Stream.of(mirrors)
                        .map(url -> MirrorHealth.untried(Mirror.of(url)))
                        .toList());
    }

    private SiteWalk.Result over(LookKind goal, List<MirrorHealth> mirrors) {
        WalkLimits limits = new WalkLimits(MAX_PAGES, until);
        return new SiteWalk(
                        this::get,
                        new SiteReader(new Extractor(), null),
                        posting -> known.contains(posting.title()),
                        limits,
                        () -> NOW)
                .over(mirrors, goal);
    }

    private FetchResult get(URI url, Validators validators) {
        asked.add(url);
        sent.add(validators);
        return web.getOrDefault(url.toString(), DEAD);
    }

    private static MirrorHealth remembered() {
        Instant before = NOW.minusSeconds(600);
        return MirrorHealth.untried(Mirror.of(FIRST)).answered(before, true, new FrontPage(TAG, before));
    }

    private void serve(String url, String html) {
        web.put(url, page(url, "text/html", html));
    }

    private void json(String url, String json) {
        web.put(url, page(url, "application/json", json));
    }

    private static FetchResult page(String url, String type, String text) {
        return Page.of(
                URI.create(url), 200, type, text.getBytes(StandardCharsets.UTF_8), NOW, TAG, Duration.ofSeconds(1));
    }

    private static String listing(int page, String next) {
        String cards = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> "<div><h3>Company %d-%d</h3><p>Size: %d GB</p><p>2026-02-0%d</p></div>"
                        .formatted(page, i, 10 * page + i, i))
                .collect(Collectors.joining());
        return "<main>" + cards + "</main>" + (next == null ? "" : "<a rel=next href='" + next + "'>Next</a>");
    }

    /** The same postings whenever it is asked for, seen more often and with less time left. */
    private static String counting(int asked, String next) {
        String cards = IntStream.rangeClosed(1, 3)
                .mapToObj(i ->
                        ("<div><h3>Company %d Ltd</h3><p>The company makes chairs since 1970. Seen %d times, %d hours"
                                        + " left.</p><p>Size: %d GB</p><p>Views: %d</p><p>2026-02-0%d</p></div>")
                                .formatted(i, 1000 + asked, 100 - asked, i, 1000 + asked, i))
                .collect(Collectors.joining());
        return "<main>" + cards + "</main><a rel=next href='" + next + "'>Next</a>";
    }
}
