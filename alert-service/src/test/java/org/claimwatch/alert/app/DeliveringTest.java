package org.claimwatch.alert.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a delivery when the mail server does not simply take it. */
@QuarkusTest
class DeliveringTest extends ServiceTest {
    @BeforeEach
    void watchAngers() {
        Api.watch(keys.operator(), "Angers");
        Api.receiver(keys.operator(), "press@city.example", "en");
    }

    private JsonPath delivery() {
        return Api.get(keys.press(), "/notifications").setRootPath("[0].deliveries[0]");
    }

    private void deliveryIs(String state) {
        await().atMost(SOON)
                .until(() -> tables.count("delivery where state = '" + state + "' and ended_at is not null") == 1);
    }

    @Test
    void aServerThatRefusesForNowIsAskedAgain() {
        smtp.refuseNext(2, 451);

        crawler.appeared("Ville d’Angers");

        deliveryIs("DELIVERED");
        assertEquals(3, delivery().getInt("attempts"));
        assertEquals(1, mails().size());
    }

    @Test
    void aServerThatRefusesForGoodIsNotAskedAgain() {
        smtp.refuseNext(1, 550);

        crawler.appeared("Ville d’Angers");

        deliveryIs("REJECTED");
        assertEquals(1, delivery().getInt("attempts"));
        assertEquals("REFUSED", delivery().getString("reason"));
        assertEquals(0, mails().size());
    }

    @Test
    void aServerThatDoesNotLetUsInIsAskedAgain() {
        smtp.refuseNext(1, 530);

        crawler.appeared("Ville d’Angers");

        deliveryIs("DELIVERED");
        assertEquals(2, delivery().getInt("attempts"));
    }

    @Test
    void aMailWhoseAcceptanceWasNotHeardGoesOutAgainWithTheSameMessageId() {
        smtp.dropNextAfterStoring();

        crawler.appeared("Ville d’Angers");

        deliveryIs("DELIVERED");
        assertEquals(2, mails().size());
        assertEquals(
                1,
                mails().stream()
                        .map(mail -> header(mail, "Message-ID"))
                        .distinct()
                        .count());
        assertEquals(1, tables.count("notification"));
    }

    @Test
    void whatADeadProcessHadUnderWayIsDueAgainWhenItsLeaseEnds() {
        crawler.appeared("Ville d’Angers");
        deliveryIs("DELIVERED");

        // as a kill between the server's 250 and the commit leaves it
        tables.run("update delivery set state = 'PENDING', ended_at = null, leased_by = 'a dead one',"
                + " due_at = now() + interval '1 second'");

        deliveryIs("DELIVERED");
        assertEquals(2, delivery().getInt("attempts"));
        assertEquals(
                1,
                mails().stream()
                        .map(mail -> header(mail, "Message-ID"))
                        .distinct()
                        .count());
    }

    @Test
    void aDeliveryPastItsDeadlineIsADeadLetterThatEverybodySees() {
        smtp.refuseNext(1, 550);
        crawler.appeared("Ville d’Angers");
        deliveryIs("REJECTED");
        smtp.refuseNext(1, 451);

        tables.run("update delivery set since = now() - interval '48 hours'");
        tables.run("update delivery set state = 'PENDING', ended_at = null, due_at = now()");

        deliveryIs("EXPIRED");
        assertEquals("REFUSED_FOR_NOW", delivery().getString("reason"));
        assertEquals(0, mails().size());
    }
}
