package org.claimwatch.alert.app;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.ServiceTest;
import org.junit.jupiter.api.Test;

/** What an operator's tools see. */
@QuarkusTest
class OperatingTest extends ServiceTest {
    @Test
    void itIsAliveWhateverFailsAndReadyWhenItsDatabaseIs() {
        crawler.feedDown(true);
        crawler.coverageFails(500);

        var live = get("/q/health/live").then().statusCode(200).extract().jsonPath();
        var ready = get("/q/health/ready").then().statusCode(200).extract().jsonPath();

        assertEquals(List.of(), live.getList("checks"));
        assertTrue(
                ready.getList("checks.name", String.class).stream()
                        .allMatch(name -> name.contains("Database") || name.contains("PostgreSQL")),
                ready::prettify);
    }

    @Test
    void metricsCountMatchesNotificationsAndDeliveriesByTheirClosedTypes() {
        Api.watch(keys.operator(), "Angers");
        Api.receiver(keys.operator(), "press@city.example", "en");
        crawler.appeared("Ville d’Angers");

        await().atMost(SOON).until(() -> tables.count("delivery where state = 'DELIVERED'") == 1);

        await().atMost(SOON).untilAsserted(() -> {
            String metrics = Api.as(keys.operator()).get("/q/metrics").asString();
            for (String series : List.of(
                    "claimwatch_matches_total{tier=\"LIKELY\"}",
                    "claimwatch_notifications_total{reason=\"NEW_CLAIM\"}",
                    "claimwatch_deliveries_total{reason=\"NONE\",result=\"DELIVERED\"}",
                    "claimwatch_seen_to_told_seconds_bucket{le=\"2.0\"}",
                    "claimwatch_deliveries_due 0.0",
                    "claimwatch_feed_age_seconds",
                    "claimwatch_feed_parked")) {
                assertTrue(metrics.contains(series), series);
            }
        });
    }
}
