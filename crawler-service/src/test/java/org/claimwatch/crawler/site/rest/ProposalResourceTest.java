package org.claimwatch.crawler.site.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.claimwatch.crawler.InDatabase;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.MirrorLink;
import org.claimwatch.crawler.site.postgres.ProposalStore;
import org.claimwatch.http.keys.Role;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
class ProposalResourceTest {
    private static final Instant SEEN = Instant.parse("2026-03-01T17:00:00Z");

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    ProposalStore proposals;

    @Test
    void aProposalBecomesAMirrorOnlyWhenAnOperatorAcceptsIt() {
        UUID site = addSite("Proposing Group", url("p-own"));
        propose(site, SEEN, url("p-one"));

        open(site).body("url", contains(url("p-one"))).body("reason", contains("CALLED_MIRROR"));
        mirrors(site).body("mirrors", contains(url("p-own")));

        decide(site, "acceptance").statusCode(204);

        mirrors(site).body("mirrors", contains(url("p-own"), url("p-one")));
        open(site).body("", empty());
    }

    @Test
    void whatWasDismissedIsNotProposedAgain() {
        UUID site = addSite("Insisting Group", url("i-own"));
        propose(site, SEEN, url("i-one"));

        decide(site, "dismissal").statusCode(204);
        propose(site, SEEN.plus(Duration.ofDays(1)), url("i-one"));

        open(site).body("", empty());
        mirrors(site).body("mirrors", hasSize(1));
    }

    @Test
    void whatIsSeenAgainIsOneProposalAndAMirrorThatIsKnownIsNone() {
        UUID site = addSite("Repeating Group", url("r-own"));
        addSite("Another Repeater", url("r-known"));

        propose(site, SEEN, url("r-one"), url("r-known"));
        propose(site, SEEN.plusSeconds(60), url("r-one"));
        propose(site, SEEN.plusSeconds(7200), url("r-one"));

        open(site)
                .body("url", contains(url("r-one")))
                .body("[0].firstSeenAt", equalTo("2026-03-01T17:00:00Z"))
                .body("[0].lastSeenAt", equalTo("2026-03-01T19:00:00Z"));
    }

    @Test
    void anOnionOfAnotherGroupIsNotAcceptedAndStaysOpen() {
        UUID site = addSite("Claiming Group", url("c-own"));
        addSite("Holding Group", url("c-held"));
        propose(site, SEEN, url("c-held") + "blog");

        decide(site, "acceptance")
                .statusCode(409)
                .body("errors[0].field", equalTo("url"))
                .body("errors[0].detail", containsString("Holding Group"));

        open(site).body("", hasSize(1));
    }

    @Test
    void aSiteThatProposesWithoutEndIsHeldAtAHundred() {
        UUID site = addSite("Endless Group", url("e-own"));

        for (int visit = 0; visit < 5; visit++) {
            int first = visit * 30;
            propose(
                    site,
                    SEEN,
                    IntStream.range(first, first + 30)
                            .mapToObj(i -> url("e-" + i))
                            .toArray(String[]::new));
        }

        assertEquals(100, openOf(site).size());
    }

    @Test
    void aProposalThatIsNotOpenIsNotFound() {
        for (String decision : List.of("acceptance", "dismissal")) {
            TestKeys.as(Role.OPERATOR)
                    .post("/mirror-proposals/2000000000/" + decision)
                    .then()
                    .statusCode(404);
            TestKeys.as(Role.OPERATOR)
                    .post("/mirror-proposals/x/" + decision)
                    .then()
                    .statusCode(400)
                    .body("errors[0].field", equalTo("id"));
        }
        TestKeys.as(Role.ANALYST)
                .get("/mirror-proposals?state=LOST")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("state"));
    }

    @Test
    void analystsReadAndOnlyOperatorsDecide() {
        TestKeys.as(Role.ANALYST).get("/mirror-proposals").then().statusCode(200);
        TestKeys.as(Role.PRESS).get("/mirror-proposals").then().statusCode(403);
        TestKeys.as(Role.ANALYST).post("/mirror-proposals/1/acceptance").then().statusCode(403);
        TestKeys.as(Role.ANALYST).post("/mirror-proposals/1/dismissal").then().statusCode(403);
    }

    private void propose(UUID site, Instant at, String... urls) {
        List<MirrorLink> links = Arrays.stream(urls)
                .map(url -> new MirrorLink(
                        Mirror.of(url), MirrorLink.Reason.CALLED_MIRROR, URI.create("http://page.example/")))
                .toList();
        InDatabase.run(sessions, session -> proposals.propose(session, site, links, at));
    }

    private static ValidatableResponse open(UUID site) {
        return TestKeys.as(Role.ANALYST)
                .get("/mirror-proposals?limit=1000")
                .then()
                .rootPath("findAll { it.siteId == '" + site + "' }");
    }

    private static List<Integer> openOf(UUID site) {
        return TestKeys.as(Role.ANALYST)
                .get("/mirror-proposals?limit=1000")
                .path("findAll { it.siteId == '" + site + "' }.id");
    }

    private static ValidatableResponse decide(UUID site, String decision) {
        return TestKeys.as(Role.OPERATOR)
                .post("/mirror-proposals/" + openOf(site).getFirst() + "/" + decision)
                .then();
    }

    private static ValidatableResponse mirrors(UUID site) {
        return TestKeys.as(Role.ANALYST).get("/sites/" + site).then();
    }

    private static UUID addSite(String group, String mirror) {
        return UUID.fromString(TestKeys.as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "blog", "group", group, "mirrors", List.of(mirror)))
                .post("/sites")
                .path("id"));
    }

    private static String url(String onion) {
        return "http://" + Onions.named(onion) + "/";
    }
}
