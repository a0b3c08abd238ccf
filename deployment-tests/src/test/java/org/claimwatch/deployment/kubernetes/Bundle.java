package org.claimwatch.deployment.kubernetes;

import static org.claimwatch.deployment.kubernetes.Manifest.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.claimwatch.deployment.program.Program;
import org.claimwatch.deployment.program.Tree;

/**
 * All that an overlay applies, and what it expects to be there.
 *
 * @param expected the Secrets and ConfigMaps of {@code secrets.example.yaml}
 */
record Bundle(List<Manifest> manifests, List<Manifest> expected) {
    static final List<String> OVERLAYS = List.of("single-node", "production", "production-crawler-zone");

    /** kubectl takes half a second for each. */
    private static final Map<String, Bundle> RENDERED = new ConcurrentHashMap<>();

    static Bundle rendered(String overlay) {
        return RENDERED.computeIfAbsent(overlay, Bundle::render);
    }

    private static Bundle render(String overlay) {
        Program.Answer answer = Program.named("kubectl").run("kustomize", "k8s/overlays/" + overlay);
        if (answer.status() != 0) {
            throw new AssertionError("k8s/overlays/" + overlay + " cannot be rendered (a kubectl of 1.27 or later is"
                    + " needed): " + answer.errors());
        }
        return new Bundle(manifests(answer.output()), manifests(Tree.text("k8s/secrets.example.yaml")));
    }

    private static List<Manifest> manifests(String yaml) {
        return Tree.documents(yaml).stream().map(Manifest::new).toList();
    }

    /** One that somebody may break. */
    Bundle copy() {
        return new Bundle(
                manifests.stream()
                        .map(manifest -> new Manifest(manifest.json().deepCopy()))
                        .toList(),
                expected);
    }

    Stream<Manifest> all(String kind) {
        return manifests.stream().filter(manifest -> manifest.kind().equals(kind));
    }

    Optional<Manifest> find(String kind, String name) {
        return all(kind).filter(manifest -> manifest.name().equals(name)).findFirst();
    }

    List<Pods> pods() {
        return manifests.stream().flatMap(Pods::of).toList();
    }

    Stream<Pods> selected(JsonNode selector) {
        return pods().stream().filter(pods -> Manifest.selects(selector, pods.labels()));
    }

    /** Whether a Secret or ConfigMap has a key, wherever it comes from. @param key null if any will do */
    boolean keeps(String kind, String name, String key) {
        return Stream.concat(manifests.stream(), expected.stream())
                .filter(manifest ->
                        manifest.kind().equals(kind) && manifest.name().equals(name))
                .anyMatch(manifest -> Stream.of("data", "stringData", "binaryData")
                        .anyMatch(part -> manifest.json().path(part).has(key)));
    }

    boolean keeps(String kind, String name) {
        return Stream.concat(manifests.stream(), expected.stream())
                .anyMatch(manifest ->
                        manifest.kind().equals(kind) && manifest.name().equals(name));
    }

    static Stream<JsonNode> environment(Pods pods) {
        return pods.containers().stream().flatMap(container -> each(container.path("env")));
    }
}
