package org.claimwatch.alert.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.claimwatch.alert.outside.Api;
import org.claimwatch.alert.outside.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Webhooks as they are met: willing, busy, broken, slow and hostile ones. */
@QuarkusTest
class WebhooksTest extends ServiceTest {
    private final MockWebServer server = new MockWebServer();
    private String watch;
    private JsonPath receiver;

    @BeforeEach
    void watchAngers() throws IOException {
        server.start();
        watch = Api.watch(keys.operator(), "Angers").getString("id");
        receiver = webhook(keys.operator(), server.url("/hook").toString());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static JsonPath webhook(String key, String url) {
        Map<String, Object> body = Map.of("channel", "WEBHOOK", "address", url, "language", "en", "audience", "CERT");
        return Api.post(key, "/receivers", body)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private void answers(MockResponse.Builder... answers) {
        for (MockResponse.Builder answer : answers) {
            server.enqueue(answer.build());
        }
    }

    private static MockResponse.Builder status(int code) {
        return new MockResponse.Builder().code(code);
    }

    private JsonPath delivery() {
        return Api.get(keys.press(), "/notifications?watch=" + watch).setRootPath("[0].deliveries[0]");
    }

    private void deliveryIs(String state) {
        await().atMost(SOON)
                .until(() -> tables.count("delivery where state = '" + state + "' and ended_at is not null") == 1);
    }

    @Test
    void aNotificationIsPostedAsASignedCloudEvent() throws Exception {
        answers(status(202).addHeader("X-Request-Id", "r-17"));

        crawler.appeared("Ville d’Angers <script>");

        deliveryIs("DELIVERED");
        RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
        String body = request.getBody().utf8();
        JsonPath event = JsonPath.from(body);
        assertEquals(
                "application/cloudevents+json; charset=utf-8",
                request.getHeaders().get("Content-Type"));
        assertEquals("1.0", event.getString("specversion"));
        assertEquals("org.claimwatch.notification.v1", event.getString("type"));
        assertEquals(watch, event.getString("data.watchId"));
        assertEquals("hxxp[:]//paperlanternexample[.]onion/post/1", event.getString("data.claims[0].link"));
        assertEquals(event.getString("id"), request.getHeaders().get("Idempotency-Key"));
        assertEquals(signature(request, body), request.getHeaders().get("webhook-signature"));
        assertEquals("202", delivery().getString("status"));
        assertEquals("r-17", delivery().getString("remoteId"));
    }

    private String signature(RecordedRequest request, String body) throws Exception {
        byte[] key = Base64.getDecoder().decode(receiver.getString("secret").substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        String signed = request.getHeaders().get("webhook-id") + "."
                + request.getHeaders().get("webhook-timestamp") + "." + body;
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theSecretIsShownOnceAndKeptEncrypted() {
        String secret = receiver.getString("secret");

        assertTrue(secret.startsWith("whsec_"));
        assertFalse(Api.as(keys.operator()).get("/receivers").asString().contains(secret));
        assertEquals(0, tables.count("receiver where sealed_secret like '%whsec%'"));
    }

    @Test
    void whatFailsIsTriedAgainWithTheSameKey() throws Exception {
        answers(
                status(500),
                status(429).addHeader("Retry-After", "1"),
                new MockResponse.Builder().onRequestBody(SocketEffect.ShutdownConnection.INSTANCE),
                new MockResponse.Builder().headersDelay(3, TimeUnit.SECONDS),
                status(200).body("x".repeat(100_000)).onResponseBody(SocketEffect.ShutdownConnection.INSTANCE));

        crawler.appeared("Ville d’Angers");

        deliveryIs("DELIVERED");
        Set<String> keysSeen = new HashSet<>();
        for (int i = 0; i < server.getRequestCount(); i++) {
            keysSeen.add(String.valueOf(
                    server.takeRequest(1, TimeUnit.SECONDS).getHeaders().get("Idempotency-Key")));
        }
        keysSeen.remove("null");
        assertEquals(1, keysSeen.size());
        assertEquals(1, tables.count("notification"));
    }

    @Test
    void aRedirectIsNotFollowed() {
        answers(status(307).addHeader("Location", server.url("/elsewhere").toString()));

        crawler.appeared("Ville d’Angers");

        deliveryIs("REJECTED");
        assertEquals("REDIRECTED", delivery().getString("reason"));
        assertEquals(1, server.getRequestCount());
    }

    @Test
    void aTargetInANetworkThatNobodyListedIsNeverAsked() {
        tables.run("update receiver set address = 'https://169.254.169.254/latest'");

        crawler.appeared("Ville d’Angers");

        deliveryIs("REJECTED");
        assertEquals("TARGET_REFUSED", delivery().getString("reason"));
    }

    @Test
    void aDeadLetterIsToldToTheOtherReceiverAndCanBeRetried() {
        Api.receiver(keys.operator(), "press@city.example", "en");
        answers(status(404), status(200));

        crawler.appeared("Ville d’Angers");

        await().atMost(SOON).until(() -> mails().size() == 2);
        assertTrue(mails().stream().anyMatch(mail -> header(mail, "Subject").contains("another receiver")));
        String dead = Api.get(keys.press(), "/notifications")
                .getString("deliveries.flatten().find { it.state == 'REJECTED' }.id");
        assertEquals(404, retry(keys.otherOperator(), dead));
        assertEquals(202, retry(keys.operator(), dead));
        await().atMost(SOON)
                .until(() -> tables.count("delivery where id = '" + dead + "' and state = 'DELIVERED'") == 1);
        assertEquals(409, retry(keys.operator(), dead));
    }

    private static int retry(String key, String delivery) {
        return Api.post(key, "/deliveries/" + delivery + "/retry", Map.of()).statusCode();
    }

    @Test
    void aTestSaysThatItIsOneAndItsReceiverCountsAsTested() throws Exception {
        answers(status(200));

        int byAnother = test(keys.otherOperator());
        int accepted = test(keys.operator());

        deliveryIs("DELIVERED");
        JsonPath event =
                JsonPath.from(server.takeRequest(10, TimeUnit.SECONDS).getBody().utf8());
        assertEquals(404, byAnother);
        assertEquals(202, accepted);
        assertTrue(event.getBoolean("data.test"));
        assertEquals("Angers: TEST, nothing has happened", event.getString("data.title"));
        assertEquals(1, tables.count("receiver where tested_at is not null"));
    }

    private int test(String key) {
        return Api.post(key, "/receivers/" + receiver.getString("id") + "/test", Map.of())
                .statusCode();
    }

    @Test
    void aSlowReceiverDelaysNoOther() {
        Api.receiver(keys.operator(), "press@city.example", "en");
        answers(new MockResponse.Builder().headersDelay(3, TimeUnit.SECONDS), status(200));

        crawler.appeared("Ville d’Angers");

        await().atMost(SOON).until(() -> mails().size() == 1);
        assertEquals(
                1,
                tables.count("delivery where state = 'PENDING' and receiver_id = '" + receiver.getString("id") + "'"));
    }

    @Test
    void theLinkInALetterTakesNoteOnceAndOnlyByItsButton() throws Exception {
        answers(status(200));
        crawler.appeared("Ville d’Angers");
        deliveryIs("DELIVERED");
        String text = JsonPath.from(
                        server.takeRequest(10, TimeUnit.SECONDS).getBody().utf8())
                .getString("data.text");
        String link = List.of(text.split("\\s")).stream()
                .filter(word -> word.startsWith("https://claimwatch.example/links/acknowledge/"))
                .findFirst()
                .orElseThrow()
                .substring("https://claimwatch.example".length());
        String forged = link.replaceFirst("\\?.*", "x");

        int opened = RestAssured.get(link).statusCode();
        long byOpening = tables.count("acknowledgement");
        int pressed = RestAssured.post(link).statusCode();
        int again = RestAssured.post(link).statusCode();

        assertEquals(List.of(200, 0L, 200, 410), List.of(opened, byOpening, pressed, again));
        assertEquals(410, RestAssured.post(forged).statusCode());
        assertEquals("link", Api.get(keys.press(), "/notifications").getString("[0].acknowledgement.author"));
    }
}
