package org.claimwatch.deployment.kubernetes;

import static org.claimwatch.deployment.kubernetes.Manifest.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwatch.deployment.program.ServiceSettings;

/** How a pod may run: confined, with limits, asked whether it is ready, told only what it reads. */
final class PodRules {
    static final List<Rule> ALL = List.of(
            PodRules::confinement,
            PodRules::resources,
            PodRules::probes,
            PodRules::images,
            PodRules::mounts,
            PodRules::environment,
            PodRules::rollouts);

    /** Why each may write to its root. */
    private static final Map<String, String> WRITABLE_ROOT =
            Map.of("elasticsearch", "puts its password into a keystore beside its configuration at each start");

    /** Some version and no mere major one, nor a name that moves. */
    private static final Pattern PINNED = Pattern.compile(".+(:v?\\d+\\.\\d+[\\w.\\-]*|@sha256:[0-9a-f]{64})");

    private PodRules() {}

    /** Pod Security "restricted", a read-only root, and no token. */
    private static Stream<String> confinement(Bundle bundle) {
        Stream<String> pods = ours(bundle)
                .flatMap(pod -> Stream.of(
                        unless(pod, "/automountServiceAccountToken", JsonNode::isBoolean, false),
                        unless(pod, "/enableServiceLinks", JsonNode::isBoolean, false),
                        unless(pod, "/securityContext/runAsNonRoot", JsonNode::isBoolean, true),
                        pod.spec()
                                        .at("/securityContext/seccompProfile/type")
                                        .asText()
                                        .equals("RuntimeDefault")
                                ? ""
                                : pod.owner().id() + ": has no seccomp profile",
                        Set.of("hostNetwork", "hostPID", "hostIPC").stream().anyMatch(pod.spec()::has)
                                ? pod.owner().id() + ": shares a namespace of its host"
                                : ""))
                .filter(problem -> !problem.isEmpty());
        return Stream.concat(pods, eachContainer(bundle, (pod, container) -> {
            JsonNode context = container.path("securityContext");
            return Stream.of(
                            context.path("allowPrivilegeEscalation").asBoolean(true) ? "may gain privileges" : "",
                            context.path("privileged").asBoolean(false) ? "is privileged" : "",
                            context.at("/capabilities/drop/0").asText().equals("ALL") ? "" : "keeps capabilities",
                            context.at("/capabilities/add").isEmpty() ? "" : "adds capabilities",
                            context.path("readOnlyRootFilesystem").asBoolean(false)
                                            || WRITABLE_ROOT.containsKey(pod.name())
                                    ? ""
                                    : "may write to its root")
                    .filter(problem -> !problem.isEmpty());
        }));
    }

    private static String unless(Pods pod, String pointer, Predicate<JsonNode> is, boolean wanted) {
        JsonNode value = pod.spec().at(pointer);
        return is.test(value) && value.asBoolean() == wanted
                ? ""
                : pod.owner().id() + ": " + pointer.substring(1) + " must be " + wanted;
    }

    private static Stream<String> resources(Bundle bundle) {
        return eachContainer(bundle, (pod, container) -> Stream.of("requests/cpu", "requests/memory", "limits/memory")
                .filter(pointer -> container.path("resources").at("/" + pointer).isMissingNode())
                .map(pointer -> "has no resources/" + pointer));
    }

    /** Readiness is what a request needs; nothing is ever restarted for what another one lacks. */
    private static Stream<String> probes(Bundle bundle) {
        return eachContainer(bundle, (pod, container) -> {
            Stream<String> missing = pod.serve() && !container.has("readinessProbe")
                    ? Stream.of("has no readiness probe")
                    : Stream.empty();
            String live = container.at("/livenessProbe/httpGet/path").asText("/q/health/live");
            Stream<String> deadly = container.has("livenessProbe") && !live.equals("/q/health/live")
                            || !container.at("/livenessProbe/exec").isMissingNode()
                    ? Stream.of("is restarted for more than its own silence")
                    : Stream.empty();
            Stream<String> nowhere = Stream.of("startupProbe", "readinessProbe", "livenessProbe")
                    .flatMap(probe -> Stream.of("httpGet", "tcpSocket")
                            .map(how -> container.path(probe).path(how)))
                    .filter(asked -> asked.has("port")
                            && !pod.ports().contains(asked.path("port").asText()))
                    .map(asked -> "is asked at a port that it has not: " + asked.path("port"));
            return Stream.of(missing, deadly, nowhere).flatMap(problems -> problems);
        });
    }

    private static Stream<String> images(Bundle bundle) {
        return eachContainer(
                bundle, (pod, container) -> Stream.of(container.path("image").asText())
                        .filter(image -> !PINNED.matcher(image).matches())
                        .map(image -> "has an image without a version: " + image));
    }

    private static Stream<String> mounts(Bundle bundle) {
        return eachContainer(bundle, (pod, container) -> {
            Set<String> volumes = Stream.of(
                            each(pod.spec().path("volumes"))
                                    .map(volume -> volume.path("name").asText()),
                            each(pod.owner().at("/spec/volumeClaimTemplates"))
                                    .map(claim -> claim.at("/metadata/name").asText()))
                    .flatMap(names -> names)
                    .collect(Collectors.toSet());
            return each(container.path("volumeMounts"))
                    .map(mount -> mount.path("name").asText())
                    .filter(name -> !volumes.contains(name))
                    .map(name -> "mounts what is not there: " + name);
        });
    }

    /** A variable that nobody reads is a setting that is not set. */
    private static Stream<String> environment(Bundle bundle) {
        return ours(bundle).filter(pod -> pod.name().endsWith("-service")).flatMap(pod -> {
            Set<String> read = ServiceSettings.variables(pod.name());
            return Bundle.environment(pod)
                    .map(variable -> variable.path("name").asText())
                    .filter(name -> !read.contains(name))
                    .map(name -> pod.owner().id() + ": reads no " + name);
        });
    }

    /** A rolling update takes no replica away before another one is ready. */
    private static Stream<String> rollouts(Bundle bundle) {
        return bundle.all("Deployment")
                .filter(deployment -> !deployment
                        .at("/spec/strategy/rollingUpdate/maxUnavailable")
                        .asText()
                        .equals("0"))
                .map(deployment -> deployment.id() + ": a rollout takes replicas away first");
    }

    private interface ContainerRule {
        Stream<String> problems(Pods pod, JsonNode container);
    }

    private static Stream<String> eachContainer(Bundle bundle, ContainerRule rule) {
        return ours(bundle).flatMap(pod -> pod.containers().stream().flatMap(container -> rule.problems(pod, container)
                .map(problem -> pod.owner().id() + ": container "
                        + container.path("name").asText() + " " + problem)));
    }

    private static Stream<Pods> ours(Bundle bundle) {
        return bundle.pods().stream().filter(Pods::areOurs);
    }
}
