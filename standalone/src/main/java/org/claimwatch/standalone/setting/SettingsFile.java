package org.claimwatch.standalone.setting;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;

/** {@code claimwatch.properties}: all settings of {@code up} in one file, each with a default that its example explains. */
public final class SettingsFile {
    /** Oftener than this, nobody learns more and the sites' mirrors only get slower. */
    private static final Duration SHORTEST_PACE = Duration.ofMinutes(1);

    /** What the file says, or all that is wrong with it. */
    public sealed interface Parsed {}

    public record Settings(UpSettings settings) implements Parsed {}

    /** @param mistakes at least one, each a sentence that names line and setting */
    public record Mistakes(List<String> mistakes) implements Parsed {}

    private final String text;
    private final Properties given = new Properties();
    private final List<String> mistakes = new ArrayList<>();

    private SettingsFile(String text) {
        this.text = text;
    }

    /** The example, which a first start puts into the data folder: every setting, with its default, commented out. */
    public static String example() throws IOException {
        try (InputStream example = SettingsFile.class.getResourceAsStream("claimwatch.properties.example")) {
            return new String(example.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static Parsed parse(String text) {
        SettingsFile file = new SettingsFile(text);
        try {
            file.given.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            return new Mistakes(List.of(String.valueOf(e.getMessage())));
        }
        UpSettings settings = file.read();
        return file.mistakes.isEmpty() ? new Settings(settings) : new Mistakes(List.copyOf(file.mistakes));
    }

    private UpSettings read() {
        Ports ports = Ports.usual();
        for (Listener listener : Listener.values()) {
            if (listener != Listener.SMTP) {
                ports = ports.with(listener, take("port." + listener.key(), ports.of(listener), Ports::number));
            }
        }
        UpSettings settings = new UpSettings(
                take("listen", InetAddress.getLoopbackAddress(), SettingsFile::address),
                ports,
                mail(),
                take("visits.every", Duration.ofMinutes(10), SettingsFile::pace));
        for (String unknown : given.stringPropertyNames().stream().sorted().toList()) {
            mistake(unknown, "there is no such setting");
        }
        return settings;
    }

    private MailServer mail() {
        return new MailServer(
                take("mail.host", "127.0.0.1", Function.identity()),
                take("mail.port", 25, Ports::number),
                take("mail.security", MailServer.Security.NONE, SettingsFile::security),
                take("mail.username", "", Function.identity()),
                take("mail.password", "", Function.identity()),
                take("mail.from", "claimwatch@localhost", Function.identity()));
    }

    /** Each setting is taken out, so that what is left is unknown. */
    private <T> T take(String name, T otherwise, Function<String, T> parse) {
        String value = given.getProperty(name);
        given.remove(name);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        try {
            return parse.apply(value.strip());
        } catch (IllegalArgumentException e) {
            mistake(name, e.getMessage());
            return otherwise;
        }
    }

    private void mistake(String name, String detail) {
        Pattern setting = Pattern.compile("\\s*" + Pattern.quote(name) + "\\s*([=:\\s].*)?");
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (setting.matcher(lines.get(i)).matches()) {
                mistakes.add("line " + (i + 1) + ", " + name + ": " + detail);
                return;
            }
        }
        mistakes.add(name + ": " + detail);
    }

    private static InetAddress address(String value) {
        try {
            return InetAddress.ofLiteral(value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + value + "' is not an IP address, such as 127.0.0.1 or 0.0.0.0", e);
        }
    }

    private static MailServer.Security security(String value) {
        try {
            return MailServer.Security.valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + value + "' is none of none, starttls, tls", e);
        }
    }

    private static Duration pace(String value) {
        try {
            Duration pace = Duration.parse(value);
            if (pace.compareTo(SHORTEST_PACE) >= 0) {
                return pace;
            }
        } catch (DateTimeParseException said) {
            // as below
        }
        throw new IllegalArgumentException(
                "'" + value + "' is not an ISO 8601 duration of a minute or more, such as PT10M");
    }
}
