package org.claimwatch.crawler.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.claimwatch.crawler.Onions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorTest {
    private static final String ONION = Onions.named("mirror");

    @ParameterizedTest
    @ValueSource(strings = {"http://%s", "HTTP://%s/", "http://%s:80/", "  http://%s/#top "})
    void spellingsOfOneAddressAreOneMirror(String spelling) {
        assertEquals(new Mirror(URI.create("http://" + ONION + "/")), Mirror.of(spelling.formatted(ONION)));
        assertEquals(Mirror.of(spelling.formatted(ONION)), Mirror.of(spelling.formatted(ONION.toUpperCase())));
    }

    @Test
    void pathAndQueryArePartOfTheAddress() {
        assertEquals(
                "http://" + ONION + ":8080/api?x=1",
                Mirror.of("http://" + ONION + ":8080/api?x=1").url().toString());
    }

    @Test
    void aNameBelowAnOnionIsTheSameService() {
        assertEquals("www." + ONION, Mirror.of("http://www." + ONION + "/").host());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ftp://%s/, http://",
        "http://user:pw@%s/, credentials",
        "http://localhost/, public web",
        "http://printer.local/, local network",
        "http://127.0.0.1/, public web",
        "http://2130706433/, public web",
        "http://0x7f.1/, host",
        "http://0177.0.0.1/, public web",
        "http://[::1]/, public web",
        "http://expyuzz4wqqyqhjn.onion/, v3",
        "http://x%s/, v3",
        "http:///, host",
        "not a url, URL"
    })
    void whatIsNoPublicAddressIsRefusedWithTheReason(String url, String reason) {
        var refused = assertThrows(IllegalArgumentException.class, () -> Mirror.of(url.formatted(ONION)));

        assertTrue(refused.getMessage().contains(reason), refused.getMessage());
    }

    @Test
    void anyMistypedLetterBreaksTheChecksum() {
        for (int i = 0; i < 56; i++) {
            char wrong = ONION.charAt(i) == 'a' ? 'b' : 'a';
            String mistyped = ONION.substring(0, i) + wrong + ONION.substring(i + 1);

            assertThrows(IllegalArgumentException.class, () -> Mirror.of("http://" + mistyped + "/"), "letter " + i);
        }
    }
}
