package org.claimwatch.deployment.compose;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.claimwatch.deployment.program.Tree;

/** docker-compose.yml. */
record ComposeFile(String text, JsonNode json) {
    /** {@code ${NAME}}, {@code ${NAME:-default}} or {@code ${NAME:?message}}; a doubled dollar is one for the container. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)(?:[:?-][^}]*)?}");

    static ComposeFile read() {
        String text = Tree.text("docker-compose.yml");
        return new ComposeFile(text, Tree.documents(text).getFirst());
    }

    Set<String> variables() {
        return VARIABLE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> names(String section) {
        return json.path(section).properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    JsonNode service(String name) {
        return json.path("services").path(name);
    }

    /** The services of which something holds. */
    Set<String> services(Predicate<JsonNode> what) {
        return names("services").stream()
                .filter(name -> what.test(service(name)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> inNetwork(String network) {
        return services(service -> texts(service.path("networks")).contains(network));
    }

    /** Who shares a network with a service, and can be reached from it. */
    Set<String> neighbours(String name) {
        return texts(service(name).path("networks")).stream()
                .flatMap(network -> inNetwork(network).stream())
                .filter(other -> !other.equals(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The secrets of a service, by their names in this file. */
    Stream<String> secrets(String name) {
        return StreamSupport.stream(service(name).path("secrets").spliterator(), false)
                .map(secret -> secret.isTextual()
                        ? secret.asText()
                        : secret.path("source").asText());
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
