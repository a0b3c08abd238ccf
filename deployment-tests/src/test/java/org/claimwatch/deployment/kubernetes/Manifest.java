package org.claimwatch.deployment.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One object as it would be applied. */
record Manifest(JsonNode json) {
    String kind() {
        return json.path("kind").asText();
    }

    String name() {
        return json.at("/metadata/name").asText();
    }

    String id() {
        return kind() + "/" + name();
    }

    /** @param pointer RFC 6901; what is not there is a missing node, and has no elements */
    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    /** Whether a label selector takes these labels; one that says nothing takes all. */
    static boolean selects(JsonNode selector, JsonNode labels) {
        return matchesLabels(selector.path("matchLabels"), labels)
                && each(selector.path("matchExpressions")).allMatch(expression -> matches(expression, labels));
    }

    static boolean matchesLabels(JsonNode wanted, JsonNode labels) {
        return wanted.properties().stream().allMatch(label -> label.getValue().equals(labels.path(label.getKey())));
    }

    private static boolean matches(JsonNode expression, JsonNode labels) {
        if (!expression.path("operator").asText().equals("In")) {
            throw new AssertionError("say it with In, or teach this " + expression);
        }
        return each(expression.path("values"))
                .anyMatch(labels.path(expression.path("key").asText())::equals);
    }
}
