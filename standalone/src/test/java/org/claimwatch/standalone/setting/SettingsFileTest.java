package org.claimwatch.standalone.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsFileTest {
    private static UpSettings settings(String text) {
        return switch (SettingsFile.parse(text)) {
            case SettingsFile.Settings(UpSettings settings) -> settings;
            case SettingsFile.Mistakes(List<String> mistakes) -> throw new AssertionError(mistakes);
        };
    }

    private static List<String> mistakes(String text) {
        return switch (SettingsFile.parse(text)) {
            case SettingsFile.Settings settings -> List.of();
            case SettingsFile.Mistakes(List<String> mistakes) -> mistakes;
        };
    }

    @Test
    void theExampleAsItStandsIsTheDefaults() throws IOException {
        UpSettings settings = settings(SettingsFile.example());

        assertEquals(InetAddress.ofLiteral("127.0.0.1"), settings.listen());
        assertEquals(Duration.ofMinutes(10), settings.visitsEvery());
        assertEquals(8083, settings.ports().of(Listener.ALERT));
        assertEquals(
                new MailServer("127.0.0.1", 25, MailServer.Security.NONE, "", "", "claimwatch@localhost"),
                settings.mail());
    }

    @Test
    void theExamplesCommentedLinesSayTheDefaults() throws IOException {
        String uncommented = SettingsFile.example().replaceAll("(?m)^#([a-z]+(\\.[a-z]+)?=)", "$1");

        assertEquals(settings("").mail(), settings(uncommented).mail());
        assertEquals(settings("").visitsEvery(), settings(uncommented).visitsEvery());
        assertEquals(settings("").listen(), settings(uncommented).listen());
        for (Listener listener : Listener.values()) {
            assertEquals(
                    settings("").ports().of(listener),
                    settings(uncommented).ports().of(listener));
        }
    }

    @Test
    void whatIsSetIsTaken() {
        UpSettings settings = settings("""
                mail.host = mail.example
                mail.port=587
                mail.security = starttls
                mail.username = claimwatch
                mail.password = s=c#ret
                mail.from = alerts@city.example
                visits.every = PT30M
                listen = 0.0.0.0
                port.crawler = 18081
                """);

        assertEquals(
                new MailServer(
                        "mail.example",
                        587,
                        MailServer.Security.STARTTLS,
                        "claimwatch",
                        "s=c#ret",
                        "alerts@city.example"),
                settings.mail());
        assertEquals(Duration.ofMinutes(30), settings.visitsEvery());
        assertEquals(18081, settings.ports().of(Listener.CRAWLER));
    }

    @Test
    void everyMistakeIsToldWithItsLine() {
        List<String> mistakes = mistakes("""
                # mail
                mail.port=many
                mail.security=ssl
                listen=localhost
                visits.every=10m
                mail.hots=mail.example
                """);

        assertEquals(
                List.of(
                        "line 4, listen: 'localhost' is not an IP address, such as 127.0.0.1 or 0.0.0.0",
                        "line 2, mail.port: 'many' is not a port: a number from 0 (any free one) to 65535",
                        "line 3, mail.security: 'ssl' is none of none, starttls, tls",
                        "line 5, visits.every: '10m' is not an ISO 8601 duration of a minute or more, such as PT10M",
                        "line 6, mail.hots: there is no such setting"),
                mistakes);
    }

    @Test
    void thePasswordIsInNoText() {
        UpSettings settings = settings("mail.password=secret");

        assertFalse(settings.toString().contains("secret"));
    }
}
