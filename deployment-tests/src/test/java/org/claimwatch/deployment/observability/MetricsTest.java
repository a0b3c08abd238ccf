package org.claimwatch.deployment.observability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwatch.deployment.program.Tree;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private final Set<Set<String>> exported = Metrics.exported();

    @Test
    void alertsDashboardsAndPagesSpeakOfMetricsThatThereAreOnly() {
        Set<String> known = exported.stream().flatMap(Collection::stream).collect(Collectors.toSet());

        List<String> unknown = speakers()
                .flatMap(file -> Metrics.namedIn(file).stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> file.getFileName() + ": there is no " + name))
                .toList();

        assertEquals(List.of(), unknown);
    }

    @Test
    void everyMetricIsShownOnADashboard() {
        Set<String> shown = Tree.files("observability/grafana/dashboards", ".json").stream()
                .flatMap(file -> Metrics.namedIn(file).stream())
                .collect(Collectors.toSet());

        List<Set<String>> hidden = exported.stream()
                .filter(names -> names.stream().noneMatch(shown::contains))
                .toList();

        assertTrue(exported.size() > 10, () -> "most were not found in the sources: " + exported);
        assertEquals(List.of(), hidden);
    }

    private static Stream<Path> speakers() {
        return Stream.of(
                        Tree.files("observability", ".yml"),
                        Tree.files("observability", ".json"),
                        Tree.files("docs/runbooks", ".md"),
                        Tree.files("k8s/overlays/production", "autoscaling.yaml"))
                .flatMap(List::stream);
    }
}
