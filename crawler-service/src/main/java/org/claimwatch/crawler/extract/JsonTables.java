package org.claimwatch.crawler.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.claimwatch.crawler.extract.JsonTable.Row;

/** Finds in data whatever may be a list: arrays of objects, of texts, of arrays, and objects whose members are alike. */
final class JsonTables {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Data of more kinds of lists than this is no answer of an API that is meant to be read. */
    private static final int MAX_KINDS = 200;

    private static final int MAX_INSIDE = 3;
    private static final int MAX_FLAT = 2;
    private static final int MAX_JOINED = 500;

    private final List<JsonTable> tables = new ArrayList<>();
    private boolean sawEmpty;

    /** Adds what a value holds; parts of one list become one. */
    void add(EmbeddedData.Found found) {
        collect(found.value(), 0, 0, "", found.where().isEmpty() ? "" : found.where() + " ");
    }

    /** The lists, those of like objects joined. */
    List<JsonTable> all() {
        List<JsonTable> joined = new ArrayList<>();
        List<Set<Map<String, JsonNode>>> known = new ArrayList<>();
        for (JsonTable table : tables) {
            int like = 0;
            while (like < joined.size() && !table.isLike(joined.get(like))) {
                like++;
            }
            if (like == joined.size()) {
                if (like == MAX_KINDS) {
                    continue;
                }
                joined.add(new JsonTable(table.name(), table.level(), table.keys(), new ArrayList<>()));
                known.add(new HashSet<>());
            }
            for (Row row : table.rows()) {
                if (known.get(like).add(row.members())) {
                    joined.get(like).rows().add(row);
                }
            }
        }
        return joined;
    }

    boolean sawEmptyArray() {
        return sawEmpty;
    }

    private void collect(JsonNode node, int level, int inside, String name, String pointer) {
        if (node.isTextual() && inside < MAX_INSIDE) {
            textual(node.asText(), level, inside, name, pointer);
        } else if (node.isArray()) {
            array(node, level, inside, name, pointer);
        } else if (node.isObject()) {
            dictionary(node, level, name, pointer);
            node.properties()
                    .forEach(member -> collect(
                            member.getValue(), level, inside, member.getKey(), pointer + "/" + step(member.getKey())));
        }
    }

    private static String step(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** Data in a text: JSON as a member of JSON, and the pieces in which some frameworks stream a page. */
    private void textual(String text, int level, int inside, String name, String pointer) {
        String stripped = text.strip();
        if (stripped.length() > 60 && (stripped.startsWith("[") || stripped.startsWith("{"))) {
            try {
                collect(JSON.readTree(stripped), level, inside + 1, name, pointer);
                return;
            } catch (JsonProcessingException e) {
                // it only begins like JSON
            }
        }
        if (stripped.length() > 200 && stripped.contains("[{\"")) {
            EmbeddedData.in(stripped).forEach(found -> collect(found.value(), level, inside + 1, name, pointer));
        }
    }

    private void array(JsonNode array, int level, int inside, String name, String pointer) {
        sawEmpty |= array.isEmpty();
        List<JsonNode> items = StreamSupport.stream(array.spliterator(), false).toList();
        boolean objects = !items.isEmpty() && items.stream().allMatch(JsonNode::isObject);
        boolean texts = items.size() > 1 && items.stream().allMatch(JsonNode::isTextual);
        boolean arrays = items.size() > 1 && items.stream().allMatch(JsonNode::isArray);
        if (objects || texts || arrays) {
            List<Row> rows = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                rows.add(new Row(members(items.get(i)), pointer + "/" + i));
            }
            tables.add(JsonTable.of(name, level, rows));
        }
        int deeper = objects && items.size() > 1 ? level + 1 : level;
        for (int i = 0; i < items.size(); i++) {
            collect(items.get(i), deeper, inside, name, pointer + "/" + i);
        }
    }

    /** An object whose members are objects of one kind is a list, and its keys may be the names. */
    private void dictionary(JsonNode object, int level, String name, String pointer) {
        List<Map.Entry<String, JsonNode>> members = object.properties().stream()
                .filter(member -> member.getValue().isObject())
                .toList();
        if (members.size() < 2 || members.size() < 0.8 * object.size()) {
            return;
        }
        Map<String, Integer> keys = new HashMap<>();
        members.forEach(
                member -> member.getValue().fieldNames().forEachRemaining(key -> keys.merge(key, 1, Integer::sum)));
        if (keys.values().stream()
                        .filter(count -> count >= 0.6 * members.size())
                        .count()
                < 2) {
            return;
        }
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : members) {
            Map<String, JsonNode> row = new LinkedHashMap<>();
            row.put("~key", JsonNodeFactory.instance.textNode(member.getKey()));
            row.putAll(members(member.getValue()));
            rows.add(new Row(row, pointer + "/" + step(member.getKey())));
        }
        tables.add(JsonTable.of(name, level, rows));
    }

    static Map<String, JsonNode> members(JsonNode item) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (item instanceof ObjectNode object) {
            flatten(object, "", 0, members);
        } else if (item.isArray()) {
            for (int i = 0; i < item.size(); i++) {
                if (item.get(i).isValueNode()) {
                    members.put(String.valueOf(i), item.get(i));
                }
            }
        } else {
            members.put("value", item);
        }
        return members;
    }

    private static void flatten(ObjectNode object, String prefix, int depth, Map<String, JsonNode> members) {
        object.properties().forEach(member -> {
            String key = prefix + member.getKey();
            JsonNode value = member.getValue();
            if (value instanceof ObjectNode inner && depth < MAX_FLAT) {
                flatten(inner, key + ".", depth + 1, members);
            } else if (value.isArray()
                    && !value.isEmpty()
                    && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual)) {
                StringBuilder joined = new StringBuilder();
                value.forEach(
                        text -> joined.append(joined.isEmpty() ? "" : ", ").append(text.asText()));
                joined.setLength(Math.min(joined.length(), MAX_JOINED));
                members.put(key, JsonNodeFactory.instance.textNode(joined.toString()));
            } else if (value.isValueNode() && !value.isNull()) {
                members.put(key, value);
            }
        });
    }
}
