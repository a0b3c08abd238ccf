package org.claimwatch.crawler.fetch.tor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.claimwatch.crawler.Onions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteIdentityTest {
    private static final HttpUrl PAGE = HttpUrl.get("http://" + Onions.named("site") + "/");

    private final SiteIdentity identity = new SiteIdentity(UUID.randomUUID(), UUID.randomUUID());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # cookie                                                        | after | what is sent
            queue=7                                                         | P1D   | queue=7
            queue=7; Max-Age=1800                                           | PT29M | queue=7
            queue=7; Max-Age=1800                                           | PT30M | ''
            queue=7; max-age = 1800; Path=/                                 | PT30M | ''
            queue=7; Expires=Mon, 01 Jun 2026 12:30:00 GMT                  | PT29M | queue=7
            queue=7; Expires=Mon, 01 Jun 2026 12:30:00 GMT                  | PT30M | ''
            queue=7; Expires=Mon, 01 Jun 2020 12:30:00 GMT; Max-Age=1800    | PT29M | queue=7
            queue=7; Max-Age=99999999999999999999999                        | P365D | queue=7
            queue=7; Max-Age=0                                              | PT0S  | ''
            queue=7; Max-Age=-1                                             | PT0S  | ''
            """)
    void aCookieEndsByTheClockThatIsGivenAndNotByThisMachines(String cookie, Duration after, String sent) {
        Instant now = Instant.parse("2026-06-01T12:00:00Z");
        identity.keepCookies(PAGE, Headers.of("Set-Cookie", cookie), now);

        String header = identity.cookiesFor(PAGE, now.plus(after));

        assertEquals(sent, header);
    }
}
