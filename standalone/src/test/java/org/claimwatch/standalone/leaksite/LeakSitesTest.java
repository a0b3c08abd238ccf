package org.claimwatch.standalone.leaksite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeakSitesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final HttpClient http = HttpClient.newHttpClient();
    private LeakSites sites;

    @BeforeEach
    void serve() throws IOException {
        sites = LeakSites.serve(() -> NOW);
    }

    @AfterEach
    void stop() {
        sites.close();
    }

    @Test
    void theCardGridGoesOnOnASecondPage() throws Exception {
        LeakSites.Served grid = sites.all().get(0);

        Document first = html(grid, "/");
        Document second = html(grid, first.selectFirst("a[rel=next]").attr("href"));

        assertEquals(6, first.select(".card h3").size());
        assertEquals(3, second.select(".card h3").size());
        assertTrue(second.select("a[rel=next]").isEmpty());
        assertEquals("Velmora Optics Ltd.", first.selectFirst(".card h3").text());
        assertEquals("8D 00h 00m 00s", first.selectFirst(".state").text());
    }

    @Test
    void theTableIsFrenchWithARowAnOrganisation() throws Exception {
        LeakSites.Served table = sites.all().get(1);

        Document page = html(table, table.listing());

        assertEquals(table.size(), page.select("tbody tr").size());
        assertEquals("fr", page.selectFirst("html").attr("lang"));
        assertEquals(
                "27/02/2026",
                page.select("tbody tr").first().select("td").get(5).text());
    }

    @Test
    void theApiAnswersJsonAndItsFrontPageIsAShell() throws Exception {
        LeakSites.Served api = sites.all().get(2);

        HttpResponse<String> listing = get(api, api.listing());
        JsonNode answer = new ObjectMapper().readTree(listing.body());

        assertEquals(
                "application/json", listing.headers().firstValue("Content-Type").orElseThrow());
        assertEquals(api.size(), answer.path("data").size());
        assertEquals(
                "2026-03-01T09:00:00Z",
                answer.path("data").path(0).path("published_at").asText());
        assertEquals("", html(api, "/").body().text());
    }

    @Test
    void aPublishedPostingStandsFirstOnEachSite() throws Exception {
        Posting posting = new Posting(
                "Ville de <Vernelle>",
                "vernelle.example",
                "France",
                "Documents",
                NOW,
                NOW.plus(Duration.ofDays(7)),
                30);

        sites.all().forEach(site -> site.publish(posting));

        assertEquals(
                "Ville de <Vernelle>",
                html(sites.all().get(0), "/").selectFirst(".card h3").text());
        assertEquals(
                "Ville de <Vernelle>",
                html(sites.all().get(1), "/").selectFirst("tbody td").text());
        assertTrue(get(sites.all().get(2), "/api/v1/posts").body().contains("\"company\":\"Ville de <Vernelle>\""));
    }

    @Test
    void noFirstPostingNamesAPlace() {
        for (LeakSite site : List.of(new CardGrid(), new FrenchTable(), new JsonApi())) {
            for (Posting posting : site.firstPostings(NOW)) {
                assertFalse(posting.toString().matches("(?s).*\\bAngers\\b.*"), posting.title());
                assertTrue(posting.website().endsWith(".example"), posting.website());
            }
        }
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        assertEquals(404, get(sites.all().get(0), "/?page=9").statusCode());
        assertEquals(404, get(sites.all().get(0), "/post/velmora-optics-ltd").statusCode());
    }

    private Document html(LeakSites.Served site, String path) throws Exception {
        return Jsoup.parse(get(site, path).body());
    }

    private HttpResponse<String> get(LeakSites.Served site, String path) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + site.address().getPort() + path);
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }
}
