package org.claimwatch.alert.notify.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import okhttp3.Headers;
import org.claimwatch.alert.notify.Delivery;
import org.claimwatch.alert.notify.Delivery.Reason;
import org.claimwatch.alert.wording.Quoted;
import org.jspecify.annotations.Nullable;

/** What the status of an answer means. */
final class Answers {
    private static final int TIMEOUT = 408;
    private static final int TOO_EARLY = 425;
    private static final int TOO_MANY = 429;

    private Answers() {}

    static Delivery delivery(int status, Headers headers, Instant now) {
        String said = "status " + status;
        if (status / 100 == 2) {
            String id = headers.get("X-Request-Id");
            return new Delivery.Delivered(Integer.toString(status), id == null ? null : Quoted.line(id));
        }
        if (status / 100 == 3) {
            return new Delivery.Rejected(Reason.REDIRECTED, said);
        }
        boolean forNow = status / 100 == 5 || status == TIMEOUT || status == TOO_EARLY || status == TOO_MANY;
        return forNow
                ? new Delivery.RetryLater(Reason.REFUSED_FOR_NOW, said, retryAfter(headers.get("Retry-After"), now))
                : new Delivery.Rejected(Reason.REFUSED, said);
    }

    /** Seconds, or a date: RFC 9110, section 10.2.3. What is neither is as if it were not there. */
    private static @Nullable Duration retryAfter(@Nullable String text, Instant now) {
        if (text == null) {
            return null;
        }
        try {
            Duration after = text.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return after.isPositive() ? after : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
