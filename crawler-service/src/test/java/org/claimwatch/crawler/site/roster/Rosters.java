package org.claimwatch.crawler.site.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwatch.crawler.Onions;

/** Rosters with invented groups; {@code %name%.onion} in them stands for the onion of that name. */
public final class Rosters {
    private static final Pattern ONION = Pattern.compile("%([a-z0-9-]+)%\\.onion");

    private Rosters() {}

    public static String named(String file) {
        try (InputStream in = Rosters.class.getResourceAsStream("/rosters/" + file)) {
            return withOnions(new String(in.readAllBytes(), StandardCharsets.UTF_8), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param prefix makes the onions those of one test */
    public static String withOnions(String text, String prefix) {
        return ONION.matcher(text).replaceAll(match -> Matcher.quoteReplacement(Onions.named(prefix + match.group(1))));
    }

    static Roster read(RosterFormat format, String text) {
        return ((RosterReading.Read) RosterReader.read(format, text)).roster();
    }
}
