package org.claimwatch.deployment.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class OverlaysTest {
    static final List<String> OVERLAYS = Bundle.OVERLAYS;

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everyFieldIsOneThatKubernetesKnows(String overlay) {
        Bundle bundle = Bundle.rendered(overlay);

        List<String> problems = bundle.manifests().stream()
                .flatMap(manifest -> Schema.problems(manifest).stream())
                .toList();

        assertEquals(List.of(), problems);
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void everyRuleHolds(String overlay) {
        Bundle bundle = Bundle.rendered(overlay);

        List<String> problems = Rules.problems(bundle);

        assertEquals(List.of(), problems);
    }

    @ParameterizedTest
    @FieldSource("OVERLAYS")
    void thereIsAllThatAnInstallationNeeds(String overlay) {
        Bundle bundle = Bundle.rendered(overlay);

        Set<String> pods = bundle.pods().stream().map(Pods::name).collect(Collectors.toSet());

        assertEquals(
                Set.of(
                        "crawler-service",
                        "index-service",
                        "alert-service",
                        "tor",
                        "postgres",
                        "elasticsearch",
                        "database-backup"),
                pods);
    }

    @Test
    void whatIsTouchedByHostileSitesHasMachinesOfItsOwn() {
        Bundle bundle = Bundle.rendered("production-crawler-zone");

        Set<String> there = bundle.pods().stream()
                .filter(pods -> pods.spec()
                        .at("/nodeSelector/claimwatch.org~1zone")
                        .asText()
                        .equals("crawler"))
                .map(Pods::name)
                .collect(Collectors.toSet());

        assertEquals(Set.of("crawler-service", "tor"), there);
    }

    @Test
    void everySecretThatIsAskedForIsUsed() {
        List<Bundle> bundles = Bundle.OVERLAYS.stream().map(Bundle::rendered).toList();

        List<String> unused = bundles.getFirst().expected().stream()
                .map(Manifest::name)
                .filter(name -> bundles.stream()
                        .flatMap(bundle -> bundle.manifests().stream())
                        .noneMatch(manifest -> manifest.json().toString().contains('"' + name + '"')))
                .toList();

        assertEquals(List.of(), unused);
    }

    @Test
    void theNamespaceIsRestricted() {
        Stream<Manifest> namespaces = Bundle.rendered("production").all("Namespace");

        assertTrue(namespaces.allMatch(namespace -> namespace
                .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                .asText()
                .equals("restricted")));
    }
}
