package org.claimwatch.deployment.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/** All rules, those of the schema included. */
final class Rules {
    private static final List<Rule> ALL = Stream.of(PodRules.ALL, ReferenceRules.ALL, NetworkRules.ALL)
            .flatMap(List::stream)
            .toList();

    private Rules() {}

    static List<String> problems(Bundle bundle) {
        Stream<String> schema = bundle.manifests().stream().flatMap(manifest -> Schema.problems(manifest).stream());
        return Stream.concat(schema, ALL.stream().flatMap(rule -> rule.problems(bundle)))
                .toList();
    }
}
