package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.claimwatch.crawler.extract.Extraction.Blocked;
import org.claimwatch.crawler.extract.Extraction.Complete;
import org.claimwatch.crawler.extract.Extraction.Partial;
import org.claimwatch.crawler.extract.Extraction.Unrecognised;
import org.claimwatch.crawler.fetch.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtractorTest {
    private static final URI URL = URI.create("http://leaksite.example/");
    private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");

    private final Extractor extractor = new Extractor();

    @Test
    void cardsAreReadByTheirShape() throws IOException {
        Complete listing = complete("card-grid.html");

        assertEquals(
                List.of("Hollowmere Optics Ltd.", "Dunmarsh Rangers Youth Club", "Ville d’Angers"), titles(listing));
        assertEquals(
                new Posting(
                        "Hollowmere Optics Ltd.",
                        "Maker of lenses for microscopes. Contracts, drawings and the correspondence of the board: [masked].",
                        "hollowmere-optics.example",
                        "Ireland",
                        Instant.parse("2026-03-02T00:00:00Z"),
                        Instant.parse("2026-03-11T15:12:44Z"),
                        PostingStatus.COUNTDOWN,
                        84_000_000_000L,
                        null,
                        URI.create("http://leaksite.example/post/hollowmere-optics")),
                said(listing.postings().getFirst()));
    }

    @Test
    void cardsSayWhatBecameOfTheData() throws IOException {
        Complete listing = complete("card-grid.html");

        assertEquals(
                List.of(PostingStatus.COUNTDOWN, PostingStatus.PUBLISHED, PostingStatus.SOLD),
                listing.postings().stream().map(Posting::status).toList());
    }

    @Test
    void aDownloadIsNeverTheLink() throws IOException {
        Complete listing = complete("card-grid.html");

        assertEquals(
                URI.create("http://leaksite.example/post/dunmarsh-rangers"),
                listing.postings().get(1).link());
    }

    @Test
    void aTableIsReadByItsHead() throws IOException {
        Complete listing = complete("table-with-head.html");

        assertEquals(
                new Posting(
                        "Fonderies d’Ostremont",
                        "Plans de pièces, devis et dossiers du personnel.",
                        "fonderies-ostremont.example",
                        "France",
                        Instant.parse("2026-02-26T00:00:00Z"),
                        Instant.parse("2026-03-12T00:00:00Z"),
                        PostingStatus.COUNTDOWN,
                        58_000_000_000L,
                        null,
                        URI.create("http://leaksite.example/fiche/fonderies-d-ostremont")),
                said(listing.postings().getFirst()));
        assertEquals(
                List.of(PostingStatus.COUNTDOWN, PostingStatus.PUBLISHED, PostingStatus.SOLD),
                listing.postings().stream().map(Posting::status).toList());
        assertEquals(1_200_000_000_000L, listing.postings().get(1).dataBytes());
    }

    @Test
    void aTableWithoutAHeadIsReadByTheLooksOfItsCells() throws IOException {
        Complete listing = complete("table-without-head.html");

        assertEquals(
                List.of("Brightwell Foundry Inc.", "Casa Moritana Hoteles", "Comune di Valdorsa"), titles(listing));
        assertEquals("casa-moritana.example", listing.postings().get(1).website());
        assertEquals(
                Instant.parse("2026-02-14T00:00:00Z"), listing.postings().get(1).publishedAt());
    }

    @Test
    void anApiIsReadByItsKeysAndValues() throws IOException {
        Complete listing = complete("api.json");

        assertEquals(
                new Posting(
                        "Halvorstad Shipping AS",
                        "Bills of lading, crew lists and the files of the claims department.",
                        "halvorstad-shipping.example",
                        "NO",
                        Instant.parse("2026-03-01T08:30:00Z"),
                        Instant.parse("2026-03-11T08:30:00Z"),
                        PostingStatus.COUNTDOWN,
                        140_000_000_000L,
                        null,
                        null),
                said(listing.postings().getFirst()));
        assertEquals(
                Instant.ofEpochSecond(1_770_000_000), listing.postings().get(2).publishedAt());
        assertEquals(URI.create("http://leaksite.example/?page=2"), listing.nextPage());
    }

    @Test
    void aFeedIsReadAsAnyOtherListing() throws IOException {
        Complete listing = complete("feed.xml");

        assertEquals(List.of("Perrimond Yachts", "Zandhuis Logistiek B.V.", "Eastmarrow Water Works"), titles(listing));
    }

    @Test
    void aListingSaysWhereItGoesOn() throws IOException {
        Complete listing = complete("card-grid.html");

        assertEquals(URI.create("http://leaksite.example/?page=2"), listing.nextPage());
        assertNull(complete("table-with-head.html").nextPage());
    }

    @Test
    void aCardWithoutATitleMakesTheListingPartial() throws IOException {
        String page = text("card-grid.html").replace("<h3>Ville d’Angers</h3>", "<img src=\"logo.png\">");

        Extraction extraction = extractor.read(page("text/html", page));

        Partial partial = assertInstanceOf(Partial.class, extraction);
        assertEquals(PartialReason.RECORDS_WITHOUT_TITLE, partial.reason());
        assertEquals(2, partial.postings().size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "captcha.html, CAPTCHA",
        "captcha3.html, CAPTCHA",
        "captcha-with-rules.html, CAPTCHA",
        "queue.html, QUEUE",
        "login.html, LOGIN",
        "login2.html, LOGIN",
        "seized.html, SEIZED",
        "hosting.html, HOSTING",
        "suspended.html, HOSTING",
        "maintenance.html, MAINTENANCE"
    })
    void whatStandsBeforeAListingIsNamedAndNothingIsReadOffIt(String file, BlockKind kind) throws IOException {
        Extraction extraction = extractor.read(fixture("none/" + file));

        assertEquals(new Blocked(kind), extraction);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "about.html, NO_LISTING",
        "affiliate.html, NO_LISTING",
        "cfg.json, NO_LISTING",
        "departments.html, NO_LISTING",
        "changelog.html, NO_LISTING",
        "chat.html, NO_LISTING",
        "donate.html, NO_LISTING",
        "empty.html, NO_LISTING",
        "err.json, NO_LISTING",
        "error.json, NO_LISTING",
        "farewell.html, NO_LISTING",
        "faq.html, NO_LISTING",
        "files.html, NO_LISTING",
        "folder-of-one.html, NO_LISTING",
        "forum-index.html, NO_LISTING",
        "filetree.html, NO_LISTING",
        "gameover.html, NO_LISTING",
        "langmenu.html, NO_LISTING",
        "market.html, NO_LISTING",
        "menu.html, NO_LISTING",
        "menu.json, NO_LISTING",
        "mirrors.html, NO_LISTING",
        "not-found.html, ERROR_PAGE",
        "presslist.html, NO_LISTING",
        "pubkeys.html, NO_LISTING",
        "recovery.html, NO_LISTING",
        "redirect.html, REDIRECT_STUB",
        "shell.html, SCRIPT_SHELL",
        "shop.html, NO_LISTING",
        "team.html, NO_LISTING",
        "tools.html, NO_LISTING",
        "vendor-article.html, NO_LISTING"
    })
    void nothingIsReadOffAPageThatListsNoClaims(String file, UnrecognisedReason reason) throws IOException {
        Extraction extraction = extractor.read(fixture("none/" + file));

        assertEquals(new Unrecognised(reason), extraction);
    }

    @Test
    void anErrorPageListsNothingWhateverItShows() throws IOException {
        Page shown = fixture("card-grid.html");
        Page failed = new Page(
                shown.url(),
                503,
                shown.format(),
                shown.text(),
                shown.hash(),
                shown.bytes(),
                NOW,
                shown.validators(),
                shown.took());

        Extraction extraction = extractor.read(failed);

        assertEquals(new Unrecognised(UnrecognisedReason.ERROR_PAGE), extraction);
    }

    @Test
    void anErrorPageMayStillBeACaptcha() throws IOException {
        Page shown = fixture("none/captcha.html");
        Page failed = new Page(
                shown.url(),
                403,
                shown.format(),
                shown.text(),
                shown.hash(),
                shown.bytes(),
                NOW,
                shown.validators(),
                shown.took());

        Extraction extraction = extractor.read(failed);

        assertEquals(new Blocked(BlockKind.CAPTCHA), extraction);
    }

    @Test
    void anApiWithoutEntriesIsAnEmptyListing() {
        Extraction extraction = extractor.read(page("application/json", "{\"data\":[],\"total\":0}"));

        assertEquals(new Unrecognised(UnrecognisedReason.EMPTY_LISTING), extraction);
    }

    @Test
    void whatOnlyClaimsToBeJsonIsMalformed() {
        Extraction extraction = extractor.read(page("application/json", "{\"data\": [oops"));

        assertEquals(new Unrecognised(UnrecognisedReason.MALFORMED), extraction);
    }

    @Test
    void nestingWithoutEndIsTooComplex() {
        Extraction markup = read("text/html", "<div>".repeat(100_000) + "x");
        Extraction json = read("application/json", "[".repeat(100_000));

        assertEquals(new Unrecognised(UnrecognisedReason.TOO_COMPLEX), markup);
        assertEquals(new Unrecognised(UnrecognisedReason.TOO_COMPLEX), json);
    }

    @Test
    void moreElementsThanAnyListingHasAreTooComplex() {
        Extraction extraction = read("text/html", "<p>a</p>".repeat(200_000));

        assertEquals(new Unrecognised(UnrecognisedReason.TOO_COMPLEX), extraction);
    }

    @Test
    void whatIsLongerThanAnyListingIsNotEvenParsed() {
        StringBuilder attributes = new StringBuilder("<div ");
        for (int i = 0; i < 1_000_000; i++) {
            attributes.append("attribute").append(i).append(' ');
        }

        Extraction flood = read("text/html", attributes + ">");
        Extraction text = read("text/html", "<p>" + "a".repeat(100_000_000) + "</p>");

        assertEquals(new Unrecognised(UnrecognisedReason.TOO_COMPLEX), flood);
        assertEquals(new Unrecognised(UnrecognisedReason.TOO_COMPLEX), text);
    }

    @Test
    void scriptsThatOnlyLookLikeDataAreGivenUp() {
        Extraction brackets = read("text/html", "<script>" + "a=[{".repeat(200_000) + "</script>");
        Extraction kinds =
                read("text/html", "<script>var a=[" + "{\"a\":[{\"b\":\"c\"}]},".repeat(20_000) + "]</script>");

        assertFalse(brackets instanceof Complete);
        assertFalse(kinds instanceof Complete);
    }

    @Test
    void textThatAWrongCharsetHasBrokenIsRepairedAndTheListingSaysSo() throws IOException {
        String broken = text("card-grid.html").replace("Ville d’Angers", "Ville de Saint-Ã‰tienne");

        Complete listing = assertInstanceOf(Complete.class, extractor.read(page("text/html", broken)));

        assertEquals("Ville de Saint-Étienne", listing.postings().get(2).title());
        assertTrue(listing.repaired());
        assertFalse(complete("card-grid.html").repaired());
    }

    @Test
    void aClaimsOwnPageGivesItsDescriptionAndNothingElse() {
        String page =
                "<nav><a href=/>Home</a></nav><p>We publish those who do not pay, every day, here on this page and others.</p>"
                        + "<h1>Perrimond Yachts</h1><p>Perrimond Yachts builds sailing boats in a yard by the sea, and has done so since 1954.</p>"
                        + "<ul><li>archive.zip</li></ul><p>Write to office@perrimond.example if you want to know more about what we took.</p>";

        String description = extractor.describe(page("text/html", page), "Perrimond Yachts");

        assertEquals(
                "Perrimond Yachts builds sailing boats in a yard by the sea, and has done so since 1954."
                        + " Write to [masked] if you want to know more about what we took.",
                description);
    }

    @Test
    void aFloodOfAttributesTextCellsOrDepthIsReadInSeconds() {
        StringBuilder attributes = new StringBuilder("<div ");
        for (int i = 0; i < 300_000; i++) {
            attributes.append("a").append(i).append("=1 ");
        }
        String tower = "<div>".repeat(150) + "<p>Name<br>2026-01-01</p>".repeat(2_000) + "</div>".repeat(150);

        Extraction flooded = read("text/html", attributes + "><p>x</p></div>");
        Extraction longText = read("text/html", "<p>" + "a ".repeat(2_000_000) + "</p>");
        Extraction cells =
                read("text/html", "<table><tr>" + "<td>2026-01-01<br>Name</td>".repeat(8_000) + "</tr></table>");
        Extraction towers = read("text/html", tower + tower);

        assertFalse(towers instanceof Blocked);
        assertFalse(flooded instanceof Complete);
        assertFalse(longText instanceof Complete);
        assertFalse(cells instanceof Complete);
    }

    @Test
    void asManyAttributesAsFitIntoAPageTakeNoMoreMemoryThanThePage() {
        StringBuilder attributes = new StringBuilder("<div");
        for (int i = 0; attributes.length() < Extractor.MAX_CHARS - 20; i++) {
            attributes.append(' ').append(Integer.toString(i, Character.MAX_RADIX));
        }
        Page page = page("text/html", attributes + ">");
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();

        Extraction extraction = extractor.read(page);

        long perChar =
                (memory.getCurrentThreadAllocatedBytes() - before) / page.text().length();
        assertFalse(extraction instanceof Complete);
        assertTrue(perChar <= 40, "bytes allocated for each character: " + perChar);
    }

    @Test
    void tenMillionAttributesAreNotEvenParsed() {
        Page page = page("text/html", "<div" + " a=1".repeat(10_000_000) + ">");
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();

        Extraction extraction = extractor.read(page);

        assertEquals(new Unrecognised(UnrecognisedReason.TOO_COMPLEX), extraction);
        assertTrue(memory.getCurrentThreadAllocatedBytes() - before < 1_000_000);
    }

    private Extraction read(String contentType, String text) {
        return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> extractor.read(page(contentType, text)));
    }

    private Complete complete(String file) throws IOException {
        return assertInstanceOf(Complete.class, extractor.read(fixture(file)));
    }

    /** What a posting says, wherever it stands. */
    private static Posting said(Posting it) {
        return new Posting(
                it.title(),
                it.description(),
                it.website(),
                it.country(),
                it.publishedAt(),
                it.deadline(),
                it.status(),
                it.dataBytes(),
                it.ransom(),
                it.link());
    }

    private static List<String> titles(Complete listing) {
        return listing.postings().stream().map(Posting::title).toList();
    }

    private static Page fixture(String file) throws IOException {
        String type = file.endsWith("json") ? "application/json" : file.endsWith("xml") ? "text/xml" : "text/html";
        return page(type, text(file));
    }

    private static Page page(String contentType, String text) {
        return (Page) Page.of(URL, 200, contentType, text.getBytes(StandardCharsets.UTF_8), NOW);
    }

    private static String text(String file) throws IOException {
        try (InputStream in = ExtractorTest.class.getResourceAsStream("/pages/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
