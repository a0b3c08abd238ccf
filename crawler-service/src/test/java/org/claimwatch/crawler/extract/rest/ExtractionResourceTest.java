package org.claimwatch.crawler.extract.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.crawler.TestListing;
import org.claimwatch.http.keys.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ExtractionResourceTest {
    private static final String WHERE = "?url=http://leaksite.example/";

    @Test
    void aPageIsReadAndItsLinksAreAbsolute() {
        extract(
                        "text/html; charset=utf-8",
                        TestListing.html("Ville d’Angers", "Acme Ltd").getBytes(StandardCharsets.UTF_8),
                        WHERE)
                .statusCode(200)
                .body("outcome", equalTo("COMPLETE"))
                .body("reason", equalTo(null))
                .body("postings.title", contains("Ville d’Angers", "Acme Ltd"))
                .body("postings[0].dataBytes", equalTo(30_000_000_000L))
                .body("postings[0].publishedAt", equalTo("2026-03-01T00:00:00Z"))
                .body("postings[0].link", equalTo("http://leaksite.example/post/" + "Ville d’Angers".hashCode()));
    }

    @Test
    void aPageInAnotherCharsetIsDecodedAsItsTypeSays() {
        byte[] page = TestListing.html("Ville d'Orléans", "Acme Ltd").getBytes(Charset.forName("windows-1252"));

        extract("text/html; charset=windows-1252", page, WHERE).body("postings[0].title", equalTo("Ville d'Orléans"));
    }

    @Test
    void jsonIsReadAsJson() {
        String page = "[{\"company\":\"Acme Ltd\",\"size\":\"3 GB\"}]";

        extract("application/json", page.getBytes(StandardCharsets.UTF_8), WHERE)
                .body("postings.title", contains("Acme Ltd"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<form><input name=captcha></form> | BLOCKED | CAPTCHA",
                "<p>Nothing here yet.</p> | UNRECOGNISED | NO_LISTING"
            })
    void whatIsNoListingSaysWhatItIs(String page, String outcome, String reason) {
        extract("text/html", page.getBytes(StandardCharsets.UTF_8), WHERE)
                .statusCode(200)
                .body("outcome", equalTo(outcome))
                .body("reason", equalTo(reason))
                .body("postings", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | url",
                "?url=leaksite | url",
                "?url=ftp://leaksite.example/ | url",
                "?url=http://leaksite.example/&profile=lockers | profile"
            })
    void aParameterThatIsNotWhatItShouldBeIsNamed(String query, String field) {
        extract("text/html", "<p>x</p>".getBytes(StandardCharsets.UTF_8), query)
                .statusCode(400)
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void anArchiveThatIsCalledHtmlIsRefused() {
        extract("text/html", new byte[] {'P', 'K', 3, 4}, WHERE)
                .statusCode(400)
                .body("errors[0].field", equalTo("body"));
    }

    @Test
    void onlyAnalystsAndOperatorsTryPages() {
        TestKeys.as(Role.PRESS)
                .contentType("text/html")
                .body("x")
                .post("/extractions" + WHERE)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse extract(String contentType, byte[] page, String query) {
        return TestKeys.as(Role.ANALYST)
                .header("Content-Type", contentType)
                .body(page)
                .post("/extractions" + query)
                .then();
    }
}
