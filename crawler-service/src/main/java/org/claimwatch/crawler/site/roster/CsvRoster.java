package org.claimwatch.crawler.site.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimwatch.crawler.site.Group;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.SiteKind;

/** Reads an operator's CSV, whose columns {@link RosterFormat#CSV} tells. */
final class CsvRoster {
    private static final List<String> NEEDED = List.of("group", "name", "mirror");
    private static final Set<String> KNOWN = Set.of("group", "name", "mirror", "aliases", "kind", "shared");

    private record SiteName(String group, String name) {}

    private final Map<SiteName, Roster.Entry> entries = new LinkedHashMap<>();
    private final List<RowError> errors = new ArrayList<>();

    RosterReading read(String text) {
        List<CsvRows.Row> rows;
        try {
            rows = CsvRows.of(text);
        } catch (CsvRows.UnclosedQuote e) {
            return unreadable(e.line(), "row", "a quote is not closed");
        }
        if (rows.isEmpty()) {
            return unreadable(1, "header", "is missing: " + String.join(",", NEEDED));
        }
        List<String> header = rows.getFirst().fields().stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .toList();
        if (!header.containsAll(NEEDED) || !KNOWN.containsAll(header) || new HashSet<>(header).size() < header.size()) {
            return unreadable(
                    rows.getFirst().line(),
                    "header",
                    "must have the columns group, name and mirror, and may have aliases, kind and shared");
        }
        if (rows.size() > RosterReader.MAX_ROWS) {
            return unreadable(
                    rows.get(RosterReader.MAX_ROWS).line(),
                    "row",
                    "is beyond the " + RosterReader.MAX_ROWS + " allowed");
        }
        rows.stream().skip(1).forEach(row -> read(header, row));
        return new RosterReading.Read(new Roster(RosterFormat.CSV, List.copyOf(entries.values()), errors, List.of()));
    }

    private void read(List<String> header, CsvRows.Row row) {
        if (row.fields().size() != header.size()) {
            errors.add(new RowError(row.line(), "row", "has " + row.fields().size() + " fields, not " + header.size()));
            return;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            fields.put(header.get(i), row.fields().get(i));
        }
        int before = errors.size();
        String group = name(row.line(), "group", fields);
        String site = name(row.line(), "name", fields);
        List<String> aliases = aliases(row.line(), fields.getOrDefault("aliases", ""));
        SiteKind kind = kind(row.line(), fields.getOrDefault("kind", ""));
        boolean shared = shared(row.line(), fields.getOrDefault("shared", ""));
        try {
            Mirror mirror = Mirror.of(fields.get("mirror"));
            if (errors.size() == before) {
                add(new Roster.Entry(
                        row.line(),
                        group,
                        aliases,
                        site,
                        kind,
                        shared,
                        List.of(new Roster.Address(row.line(), mirror))));
            }
        } catch (IllegalArgumentException e) {
            errors.add(new RowError(row.line(), "mirror", String.valueOf(e.getMessage())));
        }
    }

    /** Rows of one site say together what it is. */
    private void add(Roster.Entry row) {
        entries.merge(new SiteName(row.group(), String.valueOf(row.site())), row, (site, more) -> {
            if (site.kind() != more.kind()) {
                errors.add(new RowError(more.line(), "kind", "is " + site.kind() + " on line " + site.line()));
            }
            Set<String> aliases = new LinkedHashSet<>(site.aliases());
            aliases.addAll(more.aliases());
            List<Roster.Address> addresses = new ArrayList<>(site.addresses());
            addresses.addAll(more.addresses());
            return new Roster.Entry(
                    site.line(),
                    site.group(),
                    List.copyOf(aliases),
                    site.site(),
                    site.kind(),
                    site.sharesOnions() || more.sharesOnions(),
                    addresses);
        });
    }

    private String name(int line, String column, Map<String, String> fields) {
        String name = fields.getOrDefault(column, "");
        if (name.isEmpty() || name.length() > Group.MAX_NAME) {
            errors.add(new RowError(line, column, "must have 1 to " + Group.MAX_NAME + " characters"));
        }
        return name;
    }

    private List<String> aliases(int line, String field) {
        List<String> aliases = Arrays.stream(field.split("\\|"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
        if (aliases.stream().anyMatch(alias -> alias.length() > Group.MAX_NAME)) {
            errors.add(new RowError(line, "aliases", "must have at most " + Group.MAX_NAME + " characters each"));
        }
        return aliases;
    }

    private SiteKind kind(int line, String field) {
        if (field.isEmpty()) {
            return SiteKind.LEAK_SITE;
        }
        try {
            return SiteKind.valueOf(field.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            errors.add(new RowError(line, "kind", "must be LEAK_SITE or TRACKER"));
            return SiteKind.LEAK_SITE;
        }
    }

    private boolean shared(int line, String field) {
        if (!field.isEmpty() && !field.equalsIgnoreCase("yes") && !field.equalsIgnoreCase("no")) {
            errors.add(new RowError(line, "shared", "must be yes, no or empty"));
        }
        return field.equalsIgnoreCase("yes");
    }

    private static RosterReading unreadable(int line, String field, String detail) {
        return new RosterReading.Unreadable(new RowError(line, field, detail));
    }
}
