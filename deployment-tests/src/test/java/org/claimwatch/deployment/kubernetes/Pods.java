package org.claimwatch.deployment.kubernetes;

import static org.claimwatch.deployment.kubernetes.Manifest.each;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pods that one object has made.
 *
 * @param spec missing where an operator writes it
 * @param ports what they listen on, by number and by name
 */
record Pods(Manifest owner, JsonNode labels, JsonNode spec, Set<String> ports) {
    /** Those of an object, or none if it makes none. */
    static Stream<Pods> of(Manifest manifest) {
        return switch (manifest.kind()) {
            case "Deployment", "StatefulSet", "DaemonSet", "Job" -> Stream.of(templated(manifest, "/spec/template"));
            case "CronJob" -> Stream.of(templated(manifest, "/spec/jobTemplate/spec/template"));
            case "Cluster" ->
                Stream.of(operated(manifest, manifest.at("/spec/inheritedMetadata/labels"), Set.of("5432", "8000")));
            case "Elasticsearch" ->
                each(manifest.at("/spec/nodeSets"))
                        .map(nodes ->
                                operated(manifest, nodes.at("/podTemplate/metadata/labels"), Set.of("9200", "9300")));
            default -> Stream.empty();
        };
    }

    private static Pods templated(Manifest owner, String template) {
        JsonNode spec = owner.at(template + "/spec");
        Set<String> ports = each(spec.path("containers"))
                .flatMap(container -> each(container.path("ports")))
                .flatMap(port -> Stream.of(
                        port.path("name").asText(), port.path("containerPort").asText()))
                .collect(Collectors.toSet());
        return new Pods(owner, owner.at(template + "/metadata/labels"), spec, ports);
    }

    private static Pods operated(Manifest owner, JsonNode labels, Set<String> ports) {
        return new Pods(owner, labels, JsonNodeFactory.instance.missingNode(), ports);
    }

    List<JsonNode> containers() {
        return Stream.concat(each(spec.path("containers")), each(spec.path("initContainers")))
                .toList();
    }

    boolean areOurs() {
        return !spec.isMissingNode();
    }

    /** Whether they are to answer somebody for as long as they run. */
    boolean serve() {
        return Set.of("Deployment", "StatefulSet").contains(owner.kind());
    }

    String name() {
        return owner.name();
    }
}
