package org.claimwatch.crawler.extract.profile;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.claimwatch.crawler.extract.Extraction;
import org.claimwatch.crawler.extract.Extraction.Unrecognised;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.extract.Posting;
import org.claimwatch.crawler.extract.PostingField;
import org.claimwatch.crawler.extract.UnrecognisedReason;
import org.claimwatch.crawler.fetch.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteReaderTest {
    /** Of a machine that does much else: each takes a few seconds at most, and what is not bounded takes hours. */
    private static final Duration SOON = Duration.ofMinutes(2);

    /** Dates in a month's name of another language, and a heading that is no title. */
    private static final String TURKISH = """
            records: article
            fields:
              publishedAt: p.z
            language: tr
            dates: {format: d MMMM yyyy HH:mm, zone: Europe/Istanbul}
            """;

    private static final String POSTS = """
            <div class=post><h2>Acme Rohrbau</h2><i>code name Heron</i><p>A maker of pipes, whose payroll and contracts we have.</p>
            <b>30 GB</b><a href=/p/1>more</a></div>
            <div class=post><h2>Ville d'Ouvrain</h2><i>code name Linen</i><p>A town hall, whose payroll and contracts we have now.</p>
            <b>4 GB</b><a href=/p/2>more</a></div>
            <a class=older href="/page/2">later</a> <a href="/rules">next</a>
            """;

    @Test
    void whatAProfileDoesNotNameIsReadAsOnOtherSites() {
        Page page = TestProfiles.html(POSTS);

        Posting posting = TestProfiles.postings(
                        TestProfiles.read("records: .post\nfields: {title: {at: i, pattern: 'name (.*)'}}", page))
                .getFirst();

        assertEquals("Heron", posting.title());
        assertEquals(30_000_000_000L, posting.dataBytes());
        assertEquals(URI.create("http://leaksite.example/p/1"), posting.link());
        assertEquals("A maker of pipes, whose payroll and contracts we have.", posting.description());
    }

    @Test
    void theOriginOfAFieldSaysWhetherItIsTheProfilesOrTheReaders() {
        Page page = TestProfiles.html(POSTS);

        Posting posting = TestProfiles.postings(TestProfiles.read("records: .post\nfields: {title: i}", page))
                .getFirst();

        assertEquals(
                "profile test: body > div:nth-child(1) > i:nth-child(2)",
                posting.where().get(PostingField.TITLE));
        assertEquals("body > div:nth-child(1) > b:nth-child(4)", posting.where().get(PostingField.DATA_BYTES));
    }

    @Test
    void aFieldThatTheProfileNamesAndTheRecordLacksIsLeftOut() {
        Page page = TestProfiles.html(POSTS);

        Posting posting = TestProfiles.postings(TestProfiles.read("records: .post\nfields: {dataBytes: .size}", page))
                .getFirst();

        assertEquals("Acme Rohrbau", posting.title());
        assertNull(posting.dataBytes());
        assertNull(posting.where().get(PostingField.DATA_BYTES));
    }

    @Test
    void aDateIsReadByItsFormatInItsLanguageAndZone() {
        Page page = TestProfiles.stored("turkish.html");

        List<Instant> dates = TestProfiles.postings(TestProfiles.read(TURKISH, page)).stream()
                .map(Posting::publishedAt)
                .toList();

        assertEquals(
                List.of(
                        Instant.parse("2026-08-05T11:30:00Z"),
                        Instant.parse("2026-09-12T06:00:00Z"),
                        Instant.parse("2026-11-01T17:15:00Z")),
                dates);
        assertInstanceOf(Unrecognised.class, TestProfiles.readWithout(page));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "5 août 2026         | d MMMM yyyy      | fr | 2026-08-05T00:00:00Z",
                "02/03/2026          | MM/dd/yyyy       | en | 2026-02-03T00:00:00Z",
                "26-03-02 09:15      | yy-MM-dd HH:mm   | en | 2026-03-02T09:15:00Z",
                "12 Kas              | d MMM            | tr | 2026-11-12T00:00:00Z",
                "30 Ara              | d MMM            | tr | 2025-12-30T00:00:00Z",
                "2026.03.02 +0300    | yyyy.MM.dd Z     | en | 2026-03-01T21:00:00Z",
                "soon                | d MMM            | en |"
            })
    void datesAreReadByTheirFormat(String text, String format, String language, String expected) {
        String yaml = "records: li\nfields: {title: b, publishedAt: i}\nlanguage: %s\ndates: {format: '%s'}"
                .formatted(language, format);
        Page page = TestProfiles.html("<ul><li><b>Acme Rohrbau</b><i>" + text + "</i></ul>");

        Posting posting = TestProfiles.postings(TestProfiles.read(yaml, page)).getFirst();

        assertEquals(
                expected,
                posting.publishedAt() == null ? null : posting.publishedAt().toString());
    }

    @Test
    void recordsAreFoundInDataOfAnAnswerAndOfAScript() {
        String data =
                "{\"x\":{\"1\":{\"t\":\"Acme Rohrbau\"},\"2\":{\"t\":\"Ville d'Ouvrain\"}},\"more\":\"/api?p=2\"}";
        String yaml = "records: /x/*\nfields: {title: /t}\npages: {next: /more}";

        Extraction answer = TestProfiles.read(yaml, TestProfiles.json(data));
        Extraction script = TestProfiles.read(
                yaml, TestProfiles.html("<script>window.state = " + data + "</script><div id=app></div>"));

        assertEquals(List.of("Acme Rohrbau", "Ville d'Ouvrain"), TestProfiles.titles(answer));
        assertEquals(List.of("Acme Rohrbau", "Ville d'Ouvrain"), TestProfiles.titles(script));
        assertEquals(URI.create("http://leaksite.example/api?p=2"), ((Extraction.Complete) answer).nextPage());
        assertEquals(
                "profile test: /x/1/t",
                TestProfiles.postings(answer).getFirst().where().get(PostingField.TITLE));
    }

    @ParameterizedTest(name = "{0} leads to {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{next: a.older}                          | http://leaksite.example/page/2",
                "{next: none}                             |",
                "{listings: [/, /page/*]}                 |",
                "{next: a.older, listings: [/, /page/*]}  | http://leaksite.example/page/2",
                "{next: a.older, listings: [/]}           |",
                "{next: a.newer}                          |",
                "{own: .text}                             | http://leaksite.example/rules"
            })
    void theNextPageIsWhereThePageRuleSays(String rule, URI expected) {
        Page page = TestProfiles.html(POSTS);

        Extraction read = TestProfiles.read("pages: " + rule, page);

        assertEquals(2, TestProfiles.postings(read).size());
        assertEquals(expected, ((Extraction.Complete) read).nextPage());
    }

    @Test
    void aPageThatIsNoListingByThePageRuleIsNone() {
        Page page = TestProfiles.html("http://leaksite.example/rules", POSTS);

        Extraction read = TestProfiles.read("pages: {listings: [/, /page/*]}", page);

        assertEquals(new Unrecognised(UnrecognisedReason.NO_LISTING), read);
    }

    @Test
    void aClaimsOwnPageIsReadWhereTheProfileSays() {
        Page page =
                TestProfiles.html("<h1>Acme Rohrbau</h1><div class=text>Pipes. Mail jo@acme.example</div><p>Rules</p>");
        SiteReader reader = new SiteReader(new Extractor(), TestProfiles.of("pages: {own: .text}"));

        String description = reader.describe(page, "Acme Rohrbau");

        assertTrue(description.startsWith("Pipes. Mail "), description);
        assertTrue(!description.contains("jo@acme.example"), description);
    }

    @ParameterizedTest
    @ValueSource(strings = {"records: .gone", "records: /posts/*"})
    void whereTheRecordsAreGoneNothingElseIsTakenForThem(String yaml) {
        Page page = TestProfiles.html(POSTS);

        Extraction read = TestProfiles.read(yaml, page);

        assertEquals(2, TestProfiles.postings(TestProfiles.readWithout(page)).size());
        assertEquals(new Unrecognised(UnrecognisedReason.NO_LISTING), read);
    }

    @Test
    void aCountdownThatAProfilePointsAtGivesADeadlineThatIsMarkedAsComputed() {
        Page page = TestProfiles.html("<ul><li><b>Acme Rohrbau</b><i>6 days 4 hours left</i></ul>");

        Posting posting = TestProfiles.postings(TestProfiles.read("records: li\nfields: {title: b, deadline: i}", page))
                .getFirst();

        assertEquals(Instant.parse("2026-11-26T04:00:00Z"), posting.deadline());
        assertEquals(
                "profile test: body > ul:nth-child(1) > li:nth-child(1) > i:nth-child(2)",
                posting.where().get(PostingField.COUNTDOWN));
        assertNull(posting.where().get(PostingField.DEADLINE));
    }

    @Test
    void aCaptchaIsOneWithAProfileToo() {
        Page page = TestProfiles.html("<form><input name=captcha></form>");

        assertInstanceOf(Extraction.Blocked.class, TestProfiles.read("records: .post", page));
    }

    @Test
    void recordsWithoutATitleMakeTheListingPartial() {
        Page page = TestProfiles.html(POSTS + "<div class=post><i>no title</i></div>");

        Extraction read = TestProfiles.read("records: .post\nfields: {title: h2}", page);

        assertEquals(
                2, assertInstanceOf(Extraction.Partial.class, read).postings().size());
    }

    @Test
    void personalDataAndDownloadsAreMaskedInWhatAProfileTakesToo() {
        Page page = TestProfiles.html("<ul><li><b>Acme Rohrbau jo@acme.example</b><a href=/files/all.zip>get</a></ul>");

        Posting posting = TestProfiles.postings(
                        TestProfiles.read("records: li\nfields: {title: b, link: {at: a, attribute: href}}", page))
                .getFirst();

        assertTrue(!posting.title().contains("jo@acme.example"), posting.title());
        assertNull(posting.link());
    }

    @Test
    void anotherRevisionIsAnotherReader() {
        SiteReader none = new SiteReader(new Extractor(), null);
        SiteReader one = new SiteReader(new Extractor(), TestProfiles.of("records: a"));
        SiteReader other = new SiteReader(new Extractor(), TestProfiles.of("records: b"));

        assertEquals(Extractor.VERSION, none.version());
        assertNotEquals(none.version(), one.version());
        assertNotEquals(one.version(), other.version());
    }

    @Test
    void whatTakesOthersForeverIsMatchedInLinearTime() {
        String text = "a".repeat(7990) + "!";
        Page page = TestProfiles.html("<ul>" + ("<li><b>" + text + "</b>").repeat(50) + "</ul>");

        Extraction read = assertTimeoutPreemptively(
                SOON, () -> TestProfiles.read("records: li\nfields: {title: {at: b, pattern: '^(a+)+$'}}", page));

        assertEquals(new Unrecognised(UnrecognisedReason.NO_LISTING), read);
    }

    @Test
    void whatIsMatchedForTooLongIsTooComplex() {
        String text = "a".repeat(8000);
        Page page = TestProfiles.html("<ul>" + ("<li><b>" + text + "</b>").repeat(600) + "</ul>");
        String yaml = "records: li\nfields: {title: {at: b, pattern: '(?:[a-z]?[a-z]*){100}x'}}";

        Extraction read = assertTimeoutPreemptively(SOON, () -> TestProfiles.read(yaml, page));

        assertEquals(new Unrecognised(UnrecognisedReason.TOO_COMPLEX), read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"li", "li:nth-child(2n)", "li + li", "li ~ li", "ul > :not(li:first-child)"})
    void anElementWithTensOfThousandsOfChildrenIsTooComplex(String selector) {
        Page page = TestProfiles.html("<ul>" + "<li>a".repeat(120_000) + "</ul>");

        Extraction read = assertTimeoutPreemptively(SOON, () -> TestProfiles.read("records: '" + selector + "'", page));

        assertEquals(new Unrecognised(UnrecognisedReason.TOO_COMPLEX), read);
    }

    @Test
    void aPageThatIsTooDeepOrTooLargeWithoutAProfileIsSoWithOne() {
        Page deep = TestProfiles.html("<div><b>".repeat(100_000));
        Page large = TestProfiles.html("<ul>" + "<li><b>a</b>".repeat(200_000));

        Extraction deeply = assertTimeoutPreemptively(SOON, () -> TestProfiles.read("records: div", deep));
        Extraction largely = assertTimeoutPreemptively(SOON, () -> TestProfiles.read("records: li", large));

        assertEquals(new Unrecognised(UnrecognisedReason.TOO_COMPLEX), deeply);
        assertEquals(new Unrecognised(UnrecognisedReason.TOO_COMPLEX), largely);
    }

    @Test
    void recordsWithinRecordsAreReadOnce() {
        Page page = TestProfiles.html(IntStream.range(0, 400)
                .mapToObj(i -> "<div><b>Acme " + i + "</b>")
                .collect(joining()));

        Extraction read =
                assertTimeoutPreemptively(SOON, () -> TestProfiles.read("records: div\nfields: {title: b}", page));

        assertEquals(List.of("Acme 0"), TestProfiles.titles(read));
    }

    @Test
    void moreRecordsThanAreReadMakeTheListingPartial() {
        String data = IntStream.range(0, 6000)
                .mapToObj(i -> "{\"t\":\"Acme " + i + "\"}")
                .collect(joining(",", "[", "]"));

        Extraction read = assertTimeoutPreemptively(
                SOON, () -> TestProfiles.read("records: /*\nfields: {title: /t}", TestProfiles.json(data)));

        assertEquals(
                5000,
                assertInstanceOf(Extraction.Partial.class, read).postings().size());
    }
}
