package org.claimwatch.crawler.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwatch.crawler.extract.JsonTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * A table of some data and the key that may hold its titles.
 *
 * @param titleKey read by its name and by its values' looks
 * @param score how much the rows look like claims and the values under the key like titles
 */
record JsonListing(JsonTable table, String titleKey, double score) {
    /** The reading that looks most like claims; null where there is nothing to be read. */
    static @Nullable JsonListing best(List<JsonTable> tables) {
        JsonListing best = null;
        for (JsonTable table : tables) {
            Map<String, List<String>> columns = columns(table);
            double base = base(table, columns);
            boolean named = FieldName.ofKey(table.name()) == FieldName.TITLE || Wording.callsList(table.name());
            for (Map.Entry<String, List<String>> column : columns.entrySet()) {
                double score = base + title(column.getKey(), column.getValue(), table, named);
                if (column.getValue().size() * 2 >= table.rows().size() && (best == null || score > best.score)) {
                    best = new JsonListing(table, column.getKey(), score);
                }
            }
        }
        return best;
    }

    private static Map<String, List<String>> columns(JsonTable table) {
        Map<String, List<String>> columns = new java.util.LinkedHashMap<>();
        for (Row row : table.rows()) {
            row.members().forEach((key, value) -> {
                String text = value.isTextual() ? JsonText.plain(value.asText()) : "";
                if (!text.isEmpty()) {
                    columns.computeIfAbsent(key, k -> new ArrayList<>()).add(text);
                }
            });
        }
        return columns;
    }

    private static double title(String key, List<String> texts, JsonTable table, boolean named) {
        FieldName field = key.equals("~key") ? null : FieldName.ofKey(key);
        double hint =
                switch (field) {
                    case null -> 0;
                    case TITLE -> 3.2;
                    case WEBSITE -> 0.4;
                    case LINK, GROUP -> -1.5;
                    case DESCRIPTION, COUNTRY, PUBLISHED, DEADLINE, STATUS, SIZE, RANSOM, VIEWS, BUSINESS, OTHER ->
                        -3.2;
                };
        double score = TitleLooks.of(texts.stream().map(Text::of).toList()) + hint;
        score -= key.indexOf('.') > 0 ? 0.8 : 0;
        score -= 3 * (1 - (double) texts.size() / table.rows().size());
        score += echo(key, table);
        score -= hint <= 0.4 && !named ? 1 : 0;
        score -= key.equals("value") && !(named && texts.size() >= 2) ? 10 : 0;
        return score;
    }

    /** How many of the values come back in what else their rows say: as the name in a text, or in an address. */
    private static double echo(String key, JsonTable table) {
        int echoes = 0;
        for (Row row : table.rows()) {
            Text name = Text.of(
                    row.members().containsKey(key)
                            ? JsonText.plain(row.members().get(key).asText())
                            : "");
            echoes += row.members().entrySet().stream()
                            .anyMatch(other -> !other.getKey().equals(key)
                                    && Echo.isIn(
                                            name,
                                            Text.of(JsonText.plain(
                                                    other.getValue().asText()))))
                    ? 1
                    : 0;
        }
        return 1.5 * echoes / table.rows().size();
    }

    private static double base(JsonTable table, Map<String, List<String>> columns) {
        Map<Sign, Double> shares = shares(table);
        Set<FieldName> fields = EnumSet.noneOf(FieldName.class);
        columns.keySet().forEach(key -> addIfNamed(fields, key));
        table.keys().forEach(key -> addIfNamed(fields, key));
        double dates = shares.getOrDefault(Sign.DATE, 0.0);
        double sizes = shares.getOrDefault(Sign.SIZE, 0.0);
        double domains = shares.getOrDefault(Sign.DOMAIN, 0.0);
        double prose = shares.getOrDefault(Sign.PROSE, 0.0);
        double strong = dates + sizes + domains + prose + Math.min(2, fields.size() / 2.0);
        return 1.5 * dates
                + 1.2 * sizes
                + 1.2 * domains
                + 0.8 * prose
                + 0.5 * Math.min(4, fields.size())
                + 0.8 * Math.log(Math.min(Math.max(table.rows().size(), 1), 64)) / Math.log(2)
                - 3 * table.level()
                - (strong < 1.2 ? 3 : 0);
    }

    private static void addIfNamed(Set<FieldName> fields, String key) {
        FieldName field = FieldName.ofKey(key);
        if (field != null
                && (field.isOfClaims()
                        || field == FieldName.TITLE
                        || field == FieldName.DESCRIPTION
                        || field == FieldName.STATUS)) {
            fields.add(field);
        }
    }

    private static Map<Sign, Double> shares(JsonTable table) {
        Map<Sign, Double> shares = new HashMap<>();
        Map<String, Integer> hosts = new HashMap<>();
        List<Set<String>> named = new ArrayList<>();
        double each = 1.0 / table.rows().size();
        for (Row row : table.rows()) {
            Set<Sign> signs = EnumSet.noneOf(Sign.class);
            Set<String> own = new HashSet<>();
            row.members().forEach((key, value) -> signs(key, value, signs, own));
            signs.forEach(sign -> shares.merge(sign, each, Double::sum));
            own.forEach(host -> hosts.merge(host, 1, Integer::sum));
            named.add(own);
        }
        double shared = Math.max(1, 0.34 * table.rows().size());
        named.forEach(own -> {
            if (own.stream().anyMatch(host -> hosts.get(host) <= shared)) {
                shares.merge(Sign.DOMAIN, each, Double::sum);
            }
        });
        return shares;
    }

    private static void signs(String key, JsonNode value, Set<Sign> signs, Set<String> hosts) {
        String text = value.asText();
        boolean epoch = text.matches("1[3-9]\\d{8}(?:\\d{3})?");
        if (epoch || text.length() < 300 && PostedDate.find(text) != null) {
            signs.add(Sign.DATE);
        }
        if (text.length() < 2000 && PostedSize.isIn(text)) {
            signs.add(Sign.SIZE);
        }
        if (text.length() > 110) {
            signs.add(Sign.PROSE);
        }
        String host = Hosts.in(text);
        if (host != null) {
            hosts.add(host);
        }
    }
}
