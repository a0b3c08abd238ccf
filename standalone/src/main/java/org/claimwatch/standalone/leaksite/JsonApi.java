package org.claimwatch.standalone.leaksite;

import static org.claimwatch.standalone.leaksite.Posting.countdown;
import static org.claimwatch.standalone.leaksite.Posting.published;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** What stands behind a site whose pages are drawn in the browser: the JSON that they load. */
final class JsonApi implements LeakSite {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String group() {
        return "Tin Orchard";
    }

    @Override
    public String listing() {
        return "/api/v1/posts";
    }

    @Override
    public List<Posting> firstPostings(Instant now) {
        return List.of(
                countdown(
                        "Halvorstad Shipping AS",
                        "halvorstad-shipping.example",
                        "NO",
                        "Bills of lading, crew lists and the files of the claims department.",
                        now.minus(Duration.ofDays(1)),
                        140),
                published(
                        "Casa Moritana Hoteles",
                        "casa-moritana.example",
                        "ES",
                        "Reservations, invoices and the recordings of the call centre.",
                        now.minus(Duration.ofDays(8)),
                        66),
                countdown(
                        "Grünwieser Maschinenbau GmbH",
                        "gruenwieser-maschinenbau.example",
                        "DE",
                        "Construction drawings, offers and personnel files.",
                        now.minus(Duration.ofDays(15)),
                        412),
                published(
                        "Tallowmere Credit Union",
                        "tallowmere-credit.example",
                        "US",
                        "Loan files and board minutes from 2019 to this year.",
                        now.minus(Duration.ofDays(22)),
                        53),
                published(
                        "Instituto Valdemira",
                        "instituto-valdemira.example",
                        "PT",
                        "Research data, contracts and the mail of the rectorate.",
                        now.minus(Duration.ofDays(30)),
                        97));
    }

    @Override
    public Optional<WebPage> page(String pathAndQuery, List<Posting> postings, Instant now) {
        return switch (pathAndQuery) {
            case "/api/v1/posts" -> Optional.of(new WebPage("application/json", json(postings, now)));
            case "/" -> Optional.of(WebPage.html("""
                    <!DOCTYPE html>
                    <html lang="en"><head><meta charset="utf-8"><title>Tin Orchard</title>
                    <script defer src="/assets/index.js"></script></head><body><div id="app"></div></body></html>
                    """));
            default -> Optional.empty();
        };
    }

    private static String json(List<Posting> postings, Instant now) {
        ObjectNode answer = JSON.createObjectNode().put("success", true).put("total", postings.size());
        ArrayNode data = answer.putArray("data");
        int id = postings.size();
        for (Posting posting : postings) {
            ObjectNode entry = data.addObject()
                    .put("id", id--)
                    .put("company", posting.title())
                    .put("website", posting.website())
                    .put("country", posting.country())
                    .put("description", posting.description())
                    .put("size", posting.gigabytes() + " GB")
                    .put("published_at", seconds(posting.publishedAt()))
                    .put("slug", Html.slug(posting.title()));
            if (posting.deadline() != null && posting.deadline().isAfter(now)) {
                entry.put("status", "countdown").put("deadline", seconds(posting.deadline()));
            } else {
                entry.put("status", "published").putNull("deadline");
            }
        }
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
