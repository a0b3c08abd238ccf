package org.claimwatch.crawler.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Objects of one kind that some data holds.
 *
 * @param name what the key above them calls them
 * @param keys of all rows
 * @param level how many lists of objects they stand within
 * @param rows the members of each by their keys; those of objects inside under keys with a dot
 */
record JsonTable(String name, int level, Set<String> keys, List<Row> rows) {
    /** @param pointer where in the data it is (RFC 6901), behind the place of the data on its page */
    record Row(Map<String, JsonNode> members, String pointer) {}

    static JsonTable of(String name, int level, List<Row> rows) {
        Set<String> keys = new HashSet<>();
        rows.forEach(row -> keys.addAll(row.members().keySet()));
        return new JsonTable(name, level, keys, rows);
    }

    /** Whether two are parts of one list: pages of it, or its open and its closed entries. */
    boolean isLike(JsonTable other) {
        long both = keys.stream().filter(other.keys::contains).count();
        return level == other.level && both > 0.6 * (keys.size() + other.keys.size() - both);
    }
}
