package org.claimwatch.alert.notify.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.claimwatch.alert.notify.Delivery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:14:08Z");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "200, Delivered", "202, Delivered", "204, Delivered", "301, Rejected", "307, Rejected", "400, Rejected",
        "401, Rejected", "404, Rejected", "408, RetryLater", "410, Rejected", "425, RetryLater", "429, RetryLater",
        "500, RetryLater", "503, RetryLater"
    })
    void aStatusSaysWhetherItWasTakenAndWhetherToTryAgain(int status, String kind) {
        Delivery delivery = Answers.delivery(status, Headers.of(), NOW);

        assertEquals(kind, delivery.getClass().getSimpleName());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "120, PT2M",
                "'Mon, 02 Mar 2026 09:15:08 GMT', PT1M",
                "'Mon, 02 Mar 2026 09:13:08 GMT', -",
                "soon, -",
                "-5, -",
                "99999999999999999999, -"
            })
    void retryAfterIsHonouredInBothItsForms(String header, @Nullable Duration expected) {
        Delivery delivery = Answers.delivery(429, Headers.of("Retry-After", header), NOW);

        assertEquals(expected, ((Delivery.RetryLater) delivery).after());
    }
}
