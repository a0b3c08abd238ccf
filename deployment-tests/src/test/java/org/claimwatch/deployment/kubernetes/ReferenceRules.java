package org.claimwatch.deployment.kubernetes;

import static org.claimwatch.deployment.kubernetes.Manifest.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What one object says of another must be there. */
final class ReferenceRules {
    static final List<Rule> ALL = List.of(
            ReferenceRules::namespaces,
            ReferenceRules::selectors,
            ReferenceRules::services,
            ReferenceRules::budgets,
            ReferenceRules::autoscalers,
            ReferenceRules::ingresses,
            ReferenceRules::environment,
            ReferenceRules::volumes,
            ReferenceRules::accounts,
            ReferenceRules::addresses);

    /** {@code name:port}, perhaps with a scheme before it and more behind, as settings name a server. */
    private static final Pattern ADDRESS = Pattern.compile("(?:^|//|,)([a-z][a-z0-9.-]*):(\\d{2,5})(?=$|[/,])");

    private ReferenceRules() {}

    private static Stream<String> namespaces(Bundle bundle) {
        return bundle.manifests().stream()
                .filter(manifest -> !manifest.kind().equals("Namespace"))
                .filter(manifest -> !manifest.at("/metadata/namespace").asText().equals("claimwatch"))
                .map(manifest -> manifest.id() + ": is not in the namespace claimwatch");
    }

    private static Stream<String> selectors(Bundle bundle) {
        return bundle.pods().stream()
                .filter(pods -> pods.areOurs()
                        && pods.owner().json().at("/spec/selector").isObject())
                .filter(pods -> !Manifest.selects(pods.owner().at("/spec/selector"), pods.labels()))
                .map(pods -> pods.owner().id() + ": does not select its own pods");
    }

    private static Stream<String> services(Bundle bundle) {
        return bundle.all("Service").flatMap(service -> {
            List<Pods> behind = bundle.pods().stream()
                    .filter(pods -> Manifest.matchesLabels(service.at("/spec/selector"), pods.labels()))
                    .toList();
            Stream<String> none = behind.isEmpty() ? Stream.of(service.id() + ": selects no pod") : Stream.empty();
            Stream<String> closed = behind.stream().flatMap(pods -> each(service.at("/spec/ports"))
                    .map(port -> port.path(port.has("targetPort") ? "targetPort" : "port")
                            .asText())
                    .filter(target -> !pods.ports().contains(target))
                    .map(target -> service.id() + ": " + pods.owner().id() + " has no port " + target));
            return Stream.concat(none, closed);
        });
    }

    private static Stream<String> budgets(Bundle bundle) {
        return bundle.all("PodDisruptionBudget")
                .filter(budget ->
                        bundle.selected(budget.at("/spec/selector")).findAny().isEmpty())
                .map(budget -> budget.id() + ": selects no pod");
    }

    private static Stream<String> autoscalers(Bundle bundle) {
        return bundle.all("HorizontalPodAutoscaler").flatMap(scaler -> {
            JsonNode target = scaler.at("/spec/scaleTargetRef");
            Optional<Manifest> scaled = bundle.find(
                    target.path("kind").asText(), target.path("name").asText());
            if (scaled.isEmpty()) {
                return Stream.of(scaler.id() + ": scales what is not there: " + target.path("name"));
            }
            return scaled.get().at("/spec").has("replicas")
                    ? Stream.of(scaler.id() + ": every apply sets its replicas back")
                    : Stream.empty();
        });
    }

    private static Stream<String> ingresses(Bundle bundle) {
        return bundle.all("Ingress").flatMap(ingress -> {
            List<String> encrypted = each(ingress.at("/spec/tls"))
                    .flatMap(tls -> each(tls.path("hosts")))
                    .map(JsonNode::asText)
                    .toList();
            Stream<String> plain = each(ingress.at("/spec/rules"))
                    .map(rule -> rule.path("host").asText())
                    .filter(host -> !encrypted.contains(host))
                    .map(host -> ingress.id() + ": has no TLS for " + host);
            Stream<String> nowhere = each(ingress.at("/spec/rules"))
                    .flatMap(rule -> each(rule.at("/http/paths")))
                    .map(path -> path.at("/backend/service"))
                    .filter(backend -> !hasPort(
                            bundle,
                            backend.path("name").asText(),
                            backend.at("/port/name")
                                    .asText(backend.at("/port/number").asText())))
                    .map(backend -> ingress.id() + ": leads to no port of a Service: " + backend);
            Stream<String> unknown = each(ingress.at("/spec/tls"))
                    .map(tls -> tls.path("secretName").asText())
                    .filter(secret -> !bundle.keeps("Secret", secret))
                    .map(secret -> ingress.id() + ": nobody makes the Secret " + secret);
            return Stream.of(plain, nowhere, unknown).flatMap(problems -> problems);
        });
    }

    private static boolean hasPort(Bundle bundle, String service, String port) {
        return bundle.find("Service", service).stream()
                .flatMap(found -> each(found.at("/spec/ports")))
                .anyMatch(each -> each.path("name").asText().equals(port)
                        || each.path("port").asText().equals(port));
    }

    private static Stream<String> environment(Bundle bundle) {
        return bundle.pods().stream().flatMap(pods -> Bundle.environment(pods).flatMap(variable -> Stream.concat(
                        missingKey(bundle, "Secret", variable.at("/valueFrom/secretKeyRef")),
                        missingKey(bundle, "ConfigMap", variable.at("/valueFrom/configMapKeyRef")))
                .map(problem -> pods.owner().id() + ": " + variable.path("name").asText() + " " + problem)));
    }

    private static Stream<String> missingKey(Bundle bundle, String kind, JsonNode reference) {
        String name = reference.path("name").asText();
        String key = reference.path("key").asText();
        return reference.isMissingNode() || bundle.keeps(kind, name, key)
                ? Stream.empty()
                : Stream.of("comes from a " + kind + " that nobody makes: " + name + "/" + key);
    }

    private static Stream<String> volumes(Bundle bundle) {
        return bundle.pods().stream().flatMap(pods -> each(pods.spec().path("volumes"))
                .flatMap(volume -> Stream.of(
                        missing(bundle, "Secret", volume.at("/secret/secretName")),
                        missing(bundle, "ConfigMap", volume.at("/configMap/name")),
                        missing(bundle, "PersistentVolumeClaim", volume.at("/persistentVolumeClaim/claimName")),
                        each(volume.at("/secret/items"))
                                .map(item -> item.path("key").asText())
                                .filter(key -> !bundle.keeps(
                                        "Secret",
                                        volume.at("/secret/secretName").asText(),
                                        key))
                                .map(key -> "has a volume of a key that nobody makes: " + key)))
                .flatMap(problems -> problems)
                .map(problem -> pods.owner().id() + ": " + problem));
    }

    private static Stream<String> missing(Bundle bundle, String kind, JsonNode name) {
        return name.isMissingNode() || bundle.find(kind, name.asText()).isPresent() || bundle.keeps(kind, name.asText())
                ? Stream.empty()
                : Stream.of("has a volume of a " + kind + " that nobody makes: " + name.asText());
    }

    private static Stream<String> accounts(Bundle bundle) {
        Stream<String> missing = bundle.pods().stream()
                .filter(pods -> pods.spec().has("serviceAccountName"))
                .filter(pods -> bundle.find(
                                "ServiceAccount",
                                pods.spec().path("serviceAccountName").asText())
                        .isEmpty())
                .map(pods -> pods.owner().id() + ": runs under an account that is not there");
        Stream<String> withToken = bundle.all("ServiceAccount")
                .filter(account ->
                        account.json().path("automountServiceAccountToken").asBoolean(true))
                .map(account -> account.id() + ": gives its pods a token");
        return Stream.concat(missing, withToken);
    }

    /** Servers that a setting names: a Service with that port, or one pod of a headless one. */
    private static Stream<String> addresses(Bundle bundle) {
        return bundle.pods().stream().flatMap(pods -> Bundle.environment(pods).flatMap(variable -> ADDRESS.matcher(
                        variable.path("value").asText())
                .results()
                .filter(address -> !leads(bundle, address))
                .map(address -> pods.owner().id() + ": " + variable.path("name").asText() + " leads nowhere: "
                        + address.group(1) + ":" + address.group(2))));
    }

    private static boolean leads(Bundle bundle, MatchResult address) {
        String host = address.group(1);
        int dot = host.indexOf('.');
        String service = host.substring(dot + 1);
        return madeByAnOperator(bundle, host)
                || hasPort(bundle, service, address.group(2))
                        && (dot < 0 || isPod(bundle, service, host.substring(0, dot)));
    }

    private static boolean madeByAnOperator(Bundle bundle, String host) {
        return bundle.all("Cluster").anyMatch(cluster -> host.equals(cluster.name() + "-rw"))
                || bundle.all("Elasticsearch").anyMatch(cluster -> host.equals(cluster.name() + "-es-http"));
    }

    private static boolean isPod(Bundle bundle, String service, String pod) {
        return bundle.all("StatefulSet")
                .filter(set -> set.at("/spec/serviceName").asText().equals(service))
                .anyMatch(set -> Stream.iterate(
                                0, i -> i < set.at("/spec/replicas").asInt(), i -> i + 1)
                        .anyMatch(i -> pod.equals(set.name() + "-" + i)));
    }
}
