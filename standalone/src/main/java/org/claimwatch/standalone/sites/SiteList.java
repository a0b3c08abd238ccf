package org.claimwatch.standalone.sites;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The file of leak sites: CSV (RFC 4180, but no field goes over several lines) with the header {@code group,name,mirror}
 * and a row a mirror. Rows of the same group and name are mirrors of one site. Empty lines and lines that begin with
 * {@code #} are passed over.
 *
 * <p>What is checked here is what can be said before anything runs; crawler-service has the last word on an address.
 */
public final class SiteList {
    private static final List<String> HEADER = List.of("group", "name", "mirror");
    private static final Pattern ONION = Pattern.compile("(.+\\.)?[a-z2-7]{56}\\.onion");

    /** All sites of the file, or all that is wrong with it: it is never taken in part. */
    public sealed interface Parsed {}

    public record Sites(List<ListedSite> sites) implements Parsed {}

    /** @param mistakes at least one, in the order of the lines */
    public record Mistakes(List<Mistake> mistakes) implements Parsed {}

    private record SiteName(String group, String name) {}

    private final Map<SiteName, List<ListedSite.Mirror>> sites = new LinkedHashMap<>();
    private final Map<String, Integer> lineOfMirror = new HashMap<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private boolean headerSeen;

    private SiteList() {}

    /** The example, which a first start puts into the data folder: it lists nothing yet. */
    public static String example() throws IOException {
        try (InputStream example = SiteList.class.getResourceAsStream("sites.csv.example")) {
            return new String(example.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    public static Parsed parse(String text) {
        SiteList list = new SiteList();
        list.read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        if (!list.mistakes.isEmpty()) {
            return new Mistakes(List.copyOf(list.mistakes));
        }
        return new Sites(list.sites.entrySet().stream()
                .map(site -> new ListedSite(site.getKey().group(), site.getKey().name(), site.getValue()))
                .toList());
    }

    private void read(String text) {
        int line = 0;
        for (String row : text.lines().toList()) {
            line++;
            if (!row.isBlank() && !row.startsWith("#")) {
                read(line, CsvRow.parse(row));
            }
        }
    }

    private void read(int line, CsvRow row) {
        switch (row) {
            case CsvRow.Unclosed unclosed ->
                mistakes.add(new Mistake(line, unclosed.field(HEADER), "a quote is not closed"));
            case CsvRow.Fields(List<String> fields) -> {
                if (headerSeen) {
                    read(line, fields);
                } else if (!fields.equals(HEADER)) {
                    mistakes.add(new Mistake(line, "header", "must be " + String.join(",", HEADER)));
                }
                headerSeen = true;
            }
        }
    }

    private void read(int line, List<String> fields) {
        if (fields.size() != HEADER.size()) {
            mistakes.add(new Mistake(line, "row", "has " + fields.size() + " fields, not " + HEADER.size()));
            return;
        }
        for (int i = 0; i < HEADER.size(); i++) {
            if (fields.get(i).isEmpty()) {
                mistakes.add(new Mistake(line, HEADER.get(i), "is empty"));
                return;
            }
        }
        String mirror = fields.get(2);
        Integer before = lineOfMirror.putIfAbsent(mirror, line);
        if (before != null) {
            mistakes.add(new Mistake(line, "mirror", "stands on line " + before + " already"));
        } else if (!isOnionUrl(mirror)) {
            mistakes.add(new Mistake(
                    line,
                    "mirror",
                    "must be http:// or https:// with a v3 onion address (56 letters and digits before .onion)"));
        } else {
            sites.computeIfAbsent(new SiteName(fields.get(0), fields.get(1)), name -> new ArrayList<>())
                    .add(new ListedSite.Mirror(line, mirror));
        }
    }

    private static boolean isOnionUrl(String mirror) {
        try {
            URI url = new URI(mirror);
            return url.getHost() != null
                    && url.getScheme() != null
                    && url.getScheme().toLowerCase(Locale.ROOT).matches("https?")
                    && url.getUserInfo() == null
                    && ONION.matcher(url.getHost().toLowerCase(Locale.ROOT)).matches();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
