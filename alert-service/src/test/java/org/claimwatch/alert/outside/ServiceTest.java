package org.claimwatch.alert.outside;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.claimwatch.local.smtp.SmtpSink;
import org.junit.jupiter.api.BeforeEach;

/** A test of the running service. Each begins with empty tables, a crawler that has seen nothing, and no mail. */
@QuarkusTestResource(Outside.class)
public abstract class ServiceTest {
    /** Far above what anything here takes, for machines that do much else. */
    protected static final Duration SOON = Duration.ofSeconds(30);

    protected Crawler crawler;
    protected SmtpSink smtp;
    protected DnsAnswerer dns;
    protected Keys keys;

    @Inject
    protected Tables tables;

    private int mailsBefore;

    @BeforeEach
    void begin() {
        crawler.beginAnew();
        tables.empty();
        smtp.refuseNext(0, 451);
        mailsBefore = smtp.messages().size();
    }

    /** The mails that were accepted since the test began, as they came. */
    protected List<String> mails() {
        List<Path> files = smtp.messages();
        return files.subList(mailsBefore, files.size()).stream()
                .map(ServiceTest::read)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a header, unfolded (RFC 5322, section 2.2.3). */
    protected static String header(String mail, String name) {
        return mail.split("\r\n\r\n", 2)[0]
                .replaceAll("\r\n(?=[ \t])", "")
                .lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    /** Waits until the service has taken in all that the crawler told. */
    protected void caughtUp() {
        await().atMost(SOON)
                .until(() -> tables.count("feed_position where sequence = " + crawler.sequence()
                                + " and caught_up_at is not null and replaying_since is null")
                        == 1);
    }
}
