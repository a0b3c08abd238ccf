package org.claimwatch.deployment.kubernetes;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimwatch.deployment.program.Tree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each breaks one thing as a tired person would, and is told so. */
class SeededMistakesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Bundle production;

    @BeforeAll
    static void render() {
        production = Bundle.rendered("production");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                seed(
                        "misspelt field",
                        "Deployment/crawler-service",
                        rename("/spec/template/spec", "containers", "container"),
                        "has no such field"),
                seed("text for a number", "Service/tor", set("/spec/ports/0", "protocol", true), "is no String"),
                seed("number in quotes", "StatefulSet/tor", set("/spec", "replicas", "3"), "is no Integer"),
                seed(
                        "kind that is not there",
                        "Deployment/index-service",
                        set("", "apiVersion", "apps/v1beta1"),
                        "Kubernetes has no"),
                seed(
                        "required field missing",
                        "CronJob/database-backup",
                        remove("/spec", "schedule"),
                        "is required and missing"),
                seed(
                        "other namespace",
                        "Service/alert-service",
                        set("/metadata", "namespace", "default"),
                        "is not in the namespace"),
                seed(
                        "selector of other pods",
                        "Deployment/alert-service",
                        set("/spec/selector/matchLabels", "app.kubernetes.io/name", "alerts"),
                        "does not select its own pods"),
                seed(
                        "service of no pod",
                        "Service/index-service",
                        set("/spec/selector", "app.kubernetes.io/name", "index"),
                        "selects no pod"),
                seed(
                        "port that is not open",
                        "Service/crawler-service",
                        set("/spec/ports/0", "targetPort", 8080),
                        "has no port 8080"),
                seed(
                        "budget of no pod",
                        "PodDisruptionBudget/tor",
                        set("/spec/selector/matchLabels", "app.kubernetes.io/name", "tors"),
                        "selects no pod"),
                seed(
                        "autoscaler of nothing",
                        "HorizontalPodAutoscaler/crawler-service",
                        set("/spec/scaleTargetRef", "name", "crawler"),
                        "scales what is not there"),
                seed(
                        "autoscaler against replicas",
                        "Deployment/crawler-service",
                        set("/spec", "replicas", 2),
                        "sets its replicas back"),
                seed(
                        "ingress without TLS",
                        "Ingress/claimwatch",
                        set("/spec/rules/0", "host", "other.example"),
                        "has no TLS for other.example"),
                seed(
                        "ingress to no service",
                        "Ingress/claimwatch",
                        set("/spec/rules/1/http/paths/0/backend/service", "name", "search"),
                        "leads to no port"),
                seed(
                        "key of no secret",
                        "Deployment/alert-service",
                        change("password\"", "passwort\""),
                        "comes from a Secret that nobody makes"),
                seed(
                        "secret of no volume",
                        "Deployment/crawler-service",
                        change("\"captures-key\"}", "\"capture-key\"}"),
                        "that nobody makes: capture-key"),
                seed(
                        "variable that nobody reads",
                        "Deployment/index-service",
                        change("CLAIMWATCH_CRAWLER_URL", "CRAWLER_URL"),
                        "reads no CRAWLER_URL"),
                seed(
                        "address of no service",
                        "Deployment/index-service",
                        change("http://crawler-service:8081", "http://crawler:8081"),
                        "leads nowhere: crawler:8081"),
                seed("a tor too many", "StatefulSet/tor", set("/spec", "replicas", 2), "leads nowhere: tor-2.tor:9050"),
                seed(
                        "volume that is not there",
                        "StatefulSet/tor",
                        set("/spec/template/spec/containers/0/volumeMounts/0", "name", "state"),
                        "mounts what is not there"),
                seed(
                        "account that is not there",
                        "StatefulSet/tor",
                        set("/spec/template/spec", "serviceAccountName", "onion"),
                        "account that is not there"),
                seed(
                        "account with a token",
                        "ServiceAccount/tor",
                        remove("", "automountServiceAccountToken"),
                        "gives its pods a token"),
                seed(
                        "pod with a token",
                        "Deployment/crawler-service",
                        remove("/spec/template/spec", "automountServiceAccountToken"),
                        "automountServiceAccountToken must be false"),
                seed(
                        "root",
                        "Deployment/crawler-service",
                        set("/spec/template/spec/securityContext", "runAsNonRoot", false),
                        "runAsNonRoot must be true"),
                seed(
                        "no seccomp",
                        "StatefulSet/tor",
                        remove("/spec/template/spec/securityContext", "seccompProfile"),
                        "has no seccomp profile"),
                seed(
                        "host network",
                        "StatefulSet/tor",
                        set("/spec/template/spec", "hostNetwork", true),
                        "shares a namespace of its host"),
                seed(
                        "writable root",
                        "Deployment/alert-service",
                        remove("/spec/template/spec/containers/0/securityContext", "readOnlyRootFilesystem"),
                        "may write to its root"),
                seed(
                        "capabilities kept",
                        "Deployment/alert-service",
                        remove("/spec/template/spec/containers/0/securityContext", "capabilities"),
                        "keeps capabilities"),
                seed(
                        "no memory limit",
                        "CronJob/database-backup",
                        remove("/spec/jobTemplate/spec/template/spec/containers/1/resources", "limits"),
                        "has no resources/limits/memory"),
                seed(
                        "no readiness",
                        "Deployment/index-service",
                        remove("/spec/template/spec/containers/0", "readinessProbe"),
                        "has no readiness probe"),
                seed(
                        "restarted for its database",
                        "Deployment/alert-service",
                        set("/spec/template/spec/containers/0/livenessProbe/httpGet", "path", "/q/health"),
                        "is restarted for more"),
                seed(
                        "probe of a closed port",
                        "Deployment/alert-service",
                        set("/spec/template/spec/containers/0/readinessProbe/httpGet", "port", 8080),
                        "is asked at a port"),
                seed(
                        "image that moves",
                        "Deployment/crawler-service",
                        set("/spec/template/spec/containers/0", "image", "claimwatch/crawler-service:latest"),
                        "has an image without a version"),
                seed(
                        "rollout with a gap",
                        "Deployment/alert-service",
                        remove("/spec", "strategy"),
                        "takes replicas away first"),
                seed("nothing denied", "NetworkPolicy/deny-all", add("/spec", "egress"), "denies everything"),
                seed(
                        "pod of no policy",
                        "CronJob/database-backup",
                        set("/spec/jobTemplate/spec/template/metadata/labels", "app.kubernetes.io/name", "backup"),
                        "no NetworkPolicy speaks of its pods"),
                seed(
                        "index-service in the world",
                        "NetworkPolicy/index-service",
                        add("/spec/egress"),
                        "Deployment/index-service: may reach the world"),
                seed(
                        "crawler-service past tor",
                        "NetworkPolicy/crawler-service",
                        change("claimwatch.org/server\":\"postgresql\"", "claimwatch.org/server\":\"elasticsearch\""),
                        "Deployment/crawler-service: reaches"),
                seed(
                        "one end shut",
                        "NetworkPolicy/postgresql",
                        remove("/spec", "ingress"),
                        "the other end does not let it in"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsSaidInWords(String id, Consumer<Manifest> mistake, String words) {
        Bundle broken = production.copy();
        Manifest manifest = broken.manifests().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();

        mistake.accept(manifest);
        List<String> problems = Rules.problems(broken);

        assertTrue(problems.stream().anyMatch(problem -> problem.contains(words)), () -> "only found: " + problems);
    }

    private static Arguments seed(String label, String id, Consumer<Manifest> mistake, String words) {
        return argumentSet(label, id, mistake, words);
    }

    private static Consumer<Manifest> set(String pointer, String field, Object value) {
        return manifest -> object(manifest, pointer).set(field, JSON.valueToTree(value));
    }

    private static Consumer<Manifest> remove(String pointer, String field) {
        return manifest -> object(manifest, pointer).remove(field);
    }

    private static Consumer<Manifest> rename(String pointer, String field, String wrong) {
        return manifest ->
                object(manifest, pointer).set(wrong, object(manifest, pointer).remove(field));
    }

    /** A rule that names nobody, which is everybody. */
    private static Consumer<Manifest> add(String list) {
        return manifest -> ((ArrayNode) manifest.at(list)).addObject();
    }

    private static Consumer<Manifest> add(String pointer, String list) {
        return manifest -> object(manifest, pointer).putArray(list).addObject();
    }

    /** As a search and replace would. */
    private static Consumer<Manifest> change(String text, String wrong) {
        return manifest -> {
            ObjectNode json = (ObjectNode) manifest.json();
            String before = json.toString();
            if (!before.contains(text)) {
                throw new AssertionError("there is no " + text + " in " + before);
            }
            JsonNode after = Tree.documents(before.replace(text, wrong)).getFirst();
            json.removeAll();
            json.setAll((ObjectNode) after);
        };
    }

    private static ObjectNode object(Manifest manifest, String pointer) {
        return (ObjectNode) manifest.at(pointer);
    }
}
