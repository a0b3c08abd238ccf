package org.claimwatch.deployment.observability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwatch.deployment.program.Tree;

/** The metrics that the services' sources register, under the names that Prometheus sees, and those that a text speaks of. */
final class Metrics {
    /** One registration, up to the end of its statement. */
    private static final Pattern REGISTERED = Pattern.compile(
            "(?s)(Gauge\\.builder|Counter\\.builder|Timer\\.builder|counter|timer|gauge)\\(\\s*\"(claimwatch\\.[a-z.]+)\"(.*?);\\R");

    private static final Pattern NAMED = Pattern.compile("\\bclaimwatch_[a-z_]+\\b");

    private Metrics() {}

    /** The metrics of all services, each under every name that it has. */
    static Set<Set<String>> exported() {
        return Stream.of("crawler-service", "index-service", "alert-service")
                .flatMap(service -> Tree.files(service + "/src/main/java", ".java").stream())
                .flatMap(source -> REGISTERED.matcher(read(source)).results())
                .map(Metrics::names)
                .collect(Collectors.toSet());
    }

    private static Set<String> names(MatchResult registration) {
        String stem = registration.group(2).replace('.', '_');
        return switch (registration.group(1)) {
            case "counter", "Counter.builder" -> Set.of(stem + "_total");
            case "timer", "Timer.builder" ->
                Set.of(stem + "_seconds_count", stem + "_seconds_sum", stem + "_seconds_max", stem + "_seconds_bucket");
            default -> Set.of(registration.group(3).contains("baseUnit(\"seconds\")") ? stem + "_seconds" : stem);
        };
    }

    static Set<String> namedIn(Path file) {
        return NAMED.matcher(read(file))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
