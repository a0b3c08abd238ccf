package org.claimwatch.standalone.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.claimwatch.standalone.leaksite.LeakSites;
import org.claimwatch.standalone.leaksite.Posting;
import org.claimwatch.standalone.running.ClaimwatchSystem;
import org.claimwatch.standalone.running.Service;
import org.claimwatch.standalone.service.ServiceClient;

/**
 * The story of one place, on a demo system that has started. Each step asks the services for what it tells; a service that
 * is down for a while only makes it slower.
 */
public final class Story {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ClaimwatchSystem system;
    private final LeakSites sites;
    private final LeakSites.Served publisher;
    private final Place place;
    private final InstantSource clock;
    private final Narrator narrator;
    private final Patience patience;
    private final ServiceClient crawler;
    private final ServiceClient index;
    private final ServiceClient alert;

    /**
     * @param publisher the one of the sites on which the posting is going to appear
     * @param within how long each step may take
     */
    public Story(
            ClaimwatchSystem system,
            LeakSites sites,
            LeakSites.Served publisher,
            Place place,
            Duration within,
            InstantSource clock,
            Narrator narrator) {
        this.system = system;
        this.sites = sites;
        this.publisher = publisher;
        this.place = place;
        this.clock = clock;
        this.narrator = narrator;
        this.patience = new Patience(within);
        this.crawler = system.client(Service.CRAWLER);
        this.index = system.client(Service.INDEX);
        this.alert = system.client(Service.ALERT);
    }

    /** Tells it from its beginning to its end. To be told once a system. */
    public Ending tell() throws InterruptedException, IOException {
        try {
            String site = registerSites();
            String watch = watchPlace();
            readSites();
            indexClaims();
            findNothing(watch);
            Set<Path> mailsBefore = new HashSet<>(system.mails());
            Instant published = publish();
            Path mail = receiveMail(mailsBefore);
            JsonNode claim = findClaim(watch);
            search(claim);
            return new Ending.Told(watch, claim.path("claimId").asText(), mail, timing(site, published, claim, mail));
        } catch (Patience.Exhausted e) {
            return new Ending.Broken(e.step(), e.getMessage());
        }
    }

    /** @return the id of the site that is going to publish */
    private String registerSites() throws InterruptedException, Patience.Exhausted {
        String publishing = "";
        List<String> lines = new ArrayList<>();
        for (LeakSites.Served site : sites.all()) {
            URI listing = system.addOnion(site.address()).resolve(site.listing());
            ObjectNode body = JSON.createObjectNode().put("name", "blog").put("group", site.group());
            body.putArray("mirrors").add(listing.toString());
            JsonNode registered =
                    patience.until(Step.SITES_REGISTERED, step -> step.done(crawler.post("/sites", body)));
            if (site == publisher) {
                publishing = registered.path("id").asText();
            }
            lines.add("%s, %d postings".formatted(site.group(), site.size()));
            lines.add("  " + listing);
        }
        narrator.tell(
                Step.SITES_REGISTERED, sites.all().size() + " groups have a leak site each, as onion services", lines);
        return publishing;
    }

    /** @return the id of the watch */
    private String watchPlace() throws InterruptedException, Patience.Exhausted {
        ObjectNode receiver = JSON.createObjectNode()
                .put("channel", "MAIL")
                .put("address", place.receiver())
                .put("language", place.language());
        patience.until(Step.PLACE_WATCHED, step -> step.done(alert.post("/receivers", receiver)));
        ObjectNode watch = JSON.createObjectNode()
                .put("name", place.name())
                .put("country", place.country())
                .put("kind", place.kind())
                .put("code", place.code());
        place.aliases().forEach(watch.putArray("aliases")::add);
        watch.putArray("domains").add(place.domain());
        JsonNode made = patience.until(Step.PLACE_WATCHED, step -> step.done(alert.post("/watches", watch)));
        String id = made.path("id").asText();
        // the launcher's key is an analyst's: without this its watches would wait for a review
        ObjectNode telling = JSON.createObjectNode().put("release", "DIRECT");
        patience.until(Step.PLACE_WATCHED, step -> step.done(alert.put("/watches/" + id + "/telling", telling)));
        narrator.tell(
                Step.PLACE_WATCHED, place.name() + " is watched; " + place.receiver() + " is to be told", List.of());
        return id;
    }

    private void readSites() throws InterruptedException, Patience.Exhausted {
        JsonNode coverage = patience.until(Step.SITES_READ, step -> step.done(
                        crawler.get("/coverage/summary?within=PT24H"))
                .filter(summary -> step.that(
                        summary.path("readInFull").asInt() == sites.all().size(), "coverage is " + summary)));
        narrator.tell(
                Step.SITES_READ,
                "crawler-service has read %d of %d sites in full, through Tor"
                        .formatted(
                                coverage.path("readInFull").asInt(),
                                coverage.path("active").asInt()),
                List.of());
    }

    private void indexClaims() throws InterruptedException, Patience.Exhausted {
        int postings = sites.all().stream().mapToInt(LeakSites.Served::size).sum();
        patience.until(Step.CLAIMS_INDEXED, step -> step.done(index.get("/claims?limit=1"))
                .filter(found -> step.that(
                        found.path("total").asInt() == postings,
                        found.path("total").asInt() + " of " + postings + " claims are indexed")));
        narrator.tell(
                Step.CLAIMS_INDEXED, "index-service has indexed " + postings + " claims, all there are", List.of());
    }

    private void findNothing(String watch) throws InterruptedException, Patience.Exhausted {
        JsonNode report = report(Step.NOTHING_FOUND, watch, "NO_CLAIM_FOUND");
        narrator.tell(
                Step.NOTHING_FOUND,
                "alert-service reports " + report.path("answer").asText() + ", "
                        + report.at("/coverage/readInFull").asInt() + " of "
                        + report.at("/coverage/active").asInt() + " sites read in full",
                report.path("statement").asText().lines().toList());
    }

    private Instant publish() {
        Posting posting = new Posting(
                place.authority(),
                "www." + place.domain(),
                place.countryName(),
                "Internal documents of the administration, contracts and mail. They have a week to answer.",
                clock.instant(),
                clock.instant().plus(Duration.ofDays(7)),
                30);
        publisher.publish(posting);
        Instant published = clock.instant();
        narrator.tell(
                Step.POSTING_PUBLISHED,
                publisher.group() + " publishes a posting: “" + place.authority() + "”, 30 GB, a week to answer",
                List.of());
        return published;
    }

    private Path receiveMail(Set<Path> before) throws InterruptedException, IOException, Patience.Exhausted {
        Path mail = patience.until(Step.MAIL_ARRIVED, step -> system.mails().stream()
                .filter(file -> !before.contains(file))
                .findFirst()
                .or(() -> step.notYet("no mail has arrived")));
        narrator.tell(Step.MAIL_ARRIVED, "the mail arrives", Mail.read(mail).lines());
        return mail;
    }

    private JsonNode findClaim(String watch) throws InterruptedException, Patience.Exhausted {
        JsonNode report = report(Step.CLAIM_FOUND, watch, "CLAIM_FOUND");
        narrator.tell(
                Step.CLAIM_FOUND,
                "alert-service reports " + report.path("answer").asText(),
                report.path("statement").asText().lines().toList());
        String id = report.at("/claims/0/claimId").asText();
        return patience.until(Step.CLAIM_FOUND, step -> step.done(crawler.get("/claims/" + id)));
    }

    /** As people type it: with the article's apostrophe, and in lower case. */
    private void search(JsonNode claim) throws InterruptedException, Patience.Exhausted {
        List<String> lines = new ArrayList<>();
        for (String query : List.of("d'" + place.name(), place.name().toLowerCase(java.util.Locale.ROOT))) {
            String path = "/claims?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
            JsonNode hit = patience.until(Step.FOUND_BY_SEARCH, step -> step.done(index.get(path))
                    .flatMap(found -> hitOf(found, claim))
                    .or(() -> step.notYet("the claim is not found by " + query)));
            lines.add(
                    "%-10s %s".formatted(query, hit.path("claim").path("title").asText()));
        }
        narrator.tell(Step.FOUND_BY_SEARCH, "index-service finds the claim", lines);
    }

    private static Optional<JsonNode> hitOf(JsonNode found, JsonNode claim) {
        return StreamSupport.stream(found.path("hits").spliterator(), false)
                .filter(hit -> hit.path("claim").path("claimId").equals(claim.path("claimId")))
                .findFirst();
    }

    private JsonNode report(Step at, String watch, String answer) throws InterruptedException, Patience.Exhausted {
        return patience.until(at, step -> step.done(alert.get("/watches/" + watch + "/report?lang=en"))
                .filter(report -> step.that(
                        report.path("answer").asText().equals(answer),
                        "the report says " + report.path("answer").asText() + ", not " + answer)));
    }

    /** The visit that showed the posting is the one in which the claim was first seen. */
    private Timing timing(String site, Instant published, JsonNode claim, Path mail)
            throws InterruptedException, IOException, Patience.Exhausted {
        Instant seen = Instant.parse(claim.path("firstSeenAt").asText());
        Instant began = patience.until(
                Step.FOUND_BY_SEARCH, step -> step.done(crawler.get("/sites/" + site + "/visits?limit=20"))
                        .flatMap(visits -> visitOf(visits, seen))
                        .or(() -> step.notYet("no visit is known in which the claim was seen")));
        return Timing.between(
                published, began, seen, Files.getLastModifiedTime(mail).toInstant());
    }

    private static Optional<Instant> visitOf(JsonNode visits, Instant seen) {
        return StreamSupport.stream(visits.spliterator(), false)
                .filter(visit ->
                        !Instant.parse(visit.path("startedAt").asText()).isAfter(seen))
                .filter(visit ->
                        !Instant.parse(visit.path("finishedAt").asText()).isBefore(seen))
                .map(visit -> Instant.parse(visit.path("startedAt").asText()))
                .findFirst();
    }
}
