package org.claimwatch.crawler.site.roster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimwatch.crawler.site.Group;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the groups of ransomwatch and of RansomLook, which share the shape of a group: {@code locations}, each with a
 * {@code slug} (its URL) and a {@code fqdn}. RansomLook marks locations that are no listing: {@code fs} (a file server),
 * {@code chat}, {@code private}. What both say of a location's being up is passed over: we look ourselves.
 *
 * <p>Read token by token, not as a tree: tokens know their line.
 */
final class JsonRoster {
    private static final JsonFactory JSON = new JsonFactory();

    /** Sixteen characters: the address of a kind that Tor serves no longer (since 0.4.6, in 2021). */
    private static final Pattern OLD_ONION =
            Pattern.compile("(?i)https?://(?:[^/]+\\.)?[a-z2-7]{16}\\.onion(?:[:/].*)?");

    private static final Set<String> MARKS = Set.of("fs", "chat", "private");

    private record Location(int line, String url, @Nullable String mark) {}

    private final RosterFormat format;
    private final List<Roster.Entry> entries = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final List<RowError> leftOut = new ArrayList<>();
    private int rows;

    JsonRoster(RosterFormat format) {
        this.format = format;
    }

    RosterReading read(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first != (format == RosterFormat.RANSOMWATCH ? JsonToken.START_ARRAY : JsonToken.START_OBJECT)) {
                return unreadable(1, "json", "is not an " + (format == RosterFormat.RANSOMWATCH ? "array" : "object"));
            }
            while (parser.nextToken() != null && !parser.currentToken().isStructEnd()) {
                String name = parser.currentToken() == JsonToken.FIELD_NAME ? parser.currentName() : null;
                if (name != null) {
                    parser.nextToken();
                }
                group(parser, name);
                if (rows > RosterReader.MAX_ROWS) {
                    return unreadable(
                            line(parser), "locations", "are more than the " + RosterReader.MAX_ROWS + " allowed");
                }
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            return unreadable(line, "json", e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("a string was read", e);
        }
        return new RosterReading.Read(new Roster(format, entries, errors, leftOut));
    }

    /** @param key the name where groups stand by name; null where the name is a field of theirs */
    private void group(JsonParser parser, @Nullable String key) throws IOException {
        int line = line(parser);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            errors.add(new RowError(line, "group", "is not an object"));
            return;
        }
        String name = key;
        boolean isPrivate = false;
        List<Location> locations = new ArrayList<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (field) {
                case "name" -> name = value == JsonToken.VALUE_STRING && key == null ? parser.getText() : name;
                case "private" -> isPrivate = value == JsonToken.VALUE_TRUE;
                case "locations" -> locations(parser, locations);
                default -> parser.skipChildren();
            }
        }
        if (name == null || name.isBlank() || name.length() > Group.MAX_NAME) {
            errors.add(new RowError(line, "name", "must have 1 to " + Group.MAX_NAME + " characters"));
        } else if (isPrivate) {
            leftOut.add(new RowError(line, "private", "the group is marked as private"));
        } else {
            add(line, name.strip(), locations);
        }
    }

    private void locations(JsonParser parser, List<Location> locations) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            errors.add(new RowError(line(parser), "locations", "is not an array"));
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            rows++;
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                location(parser, locations);
            } else {
                errors.add(new RowError(line(parser), "locations", "has an entry that is not an object"));
                parser.skipChildren();
            }
        }
    }

    private void location(JsonParser parser, List<Location> locations) throws IOException {
        int line = line(parser);
        String slug = "";
        String host = "";
        String mark = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.VALUE_STRING && field.equals("slug")) {
                slug = parser.getText().strip();
                line = line(parser);
            } else if (value == JsonToken.VALUE_STRING && field.equals("fqdn")) {
                host = parser.getText().strip();
            } else if (value == JsonToken.VALUE_TRUE && MARKS.contains(field)) {
                mark = field;
            }
            parser.skipChildren();
        }
        String url = slug.isEmpty() ? host : slug;
        locations.add(new Location(line, url.contains("://") ? url : "http://" + url, mark));
    }

    private void add(int line, String group, List<Location> locations) {
        List<Roster.Address> addresses = new ArrayList<>();
        Set<Mirror> seen = new HashSet<>();
        for (Location location : locations) {
            if (location.mark() != null) {
                leftOut.add(new RowError(location.line(), location.mark(), "marks it as no listing"));
            } else if (OLD_ONION.matcher(location.url()).matches()) {
                leftOut.add(new RowError(location.line(), "slug", "is a v2 onion address, which Tor serves no longer"));
            } else {
                address(location, seen, addresses);
            }
        }
        if (!addresses.isEmpty()) {
            entries.add(new Roster.Entry(line, group, List.of(), null, SiteKind.LEAK_SITE, false, addresses));
        }
    }

    private void address(Location location, Set<Mirror> seen, List<Roster.Address> addresses) {
        try {
            Mirror mirror = Mirror.of(location.url());
            if (seen.add(mirror)) {
                addresses.add(new Roster.Address(location.line(), mirror));
            }
        } catch (IllegalArgumentException e) {
            errors.add(new RowError(location.line(), "slug", String.valueOf(e.getMessage())));
        }
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private static RosterReading unreadable(int line, String field, String detail) {
        return new RosterReading.Unreadable(new RowError(line, field, detail));
    }
}
