package org.claimwatch.deployment.kubernetes;

import static org.claimwatch.deployment.kubernetes.Manifest.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may reach whom. */
final class NetworkRules {
    static final List<Rule> ALL = List.of(
            NetworkRules::denial,
            NetworkRules::everyPodIsNamed,
            NetworkRules::theWorld,
            NetworkRules::crawler,
            NetworkRules::bothEnds);

    /** Whoever may open connections to addresses that no policy names, and why. */
    private static final Map<String, String> INTO_THE_WORLD = Map.of(
            "tor", "relays stand anywhere",
            "alert-service", "mail servers and webhooks stand anywhere",
            "postgres", "its operator's agent asks the API server, whose address is not known here");

    private NetworkRules() {}

    private static Stream<String> denial(Bundle bundle) {
        return bundle.all("NetworkPolicy").anyMatch(NetworkRules::deniesAll)
                ? Stream.empty()
                : Stream.of("no NetworkPolicy denies everything that is not named");
    }

    private static boolean deniesAll(Manifest policy) {
        return policy.at("/spec/podSelector").isEmpty()
                && policy.at("/spec/ingress").isEmpty()
                && policy.at("/spec/egress").isEmpty()
                && types(policy).equals(Set.of("Ingress", "Egress"));
    }

    private static Set<String> types(Manifest policy) {
        return each(policy.at("/spec/policyTypes")).map(JsonNode::asText).collect(Collectors.toSet());
    }

    private static Stream<String> everyPodIsNamed(Bundle bundle) {
        Stream<String> unnamed = bundle.pods().stream()
                .filter(pods -> policiesOf(bundle, pods).findAny().isEmpty())
                .map(pods -> pods.owner().id() + ": no NetworkPolicy speaks of its pods");
        Stream<String> idle = bundle.all("NetworkPolicy")
                .filter(policy -> bundle.selected(policy.at("/spec/podSelector"))
                        .findAny()
                        .isEmpty())
                .map(policy -> policy.id() + ": selects no pod");
        return Stream.concat(unnamed, idle);
    }

    private static Stream<Manifest> policiesOf(Bundle bundle, Pods pods) {
        return bundle.all("NetworkPolicy")
                .filter(policy -> !deniesAll(policy))
                .filter(policy -> Manifest.selects(policy.at("/spec/podSelector"), pods.labels()));
    }

    private static Stream<JsonNode> egress(Bundle bundle, Pods pods) {
        return policiesOf(bundle, pods).flatMap(policy -> each(policy.at("/spec/egress")));
    }

    private static Stream<String> theWorld(Bundle bundle) {
        return bundle.pods().stream()
                .filter(pods -> !INTO_THE_WORLD.containsKey(pods.name()) || isSingleNode(pods))
                .filter(pods -> egress(bundle, pods).anyMatch(NetworkRules::isTheWorld))
                .map(pods -> pods.owner().id() + ": may reach the world");
    }

    /** The PostgreSQL that is ours and not an operator's asks nobody. */
    private static boolean isSingleNode(Pods pods) {
        return pods.name().equals("postgres") && pods.areOurs();
    }

    private static boolean isTheWorld(JsonNode rule) {
        return rule.path("to").isEmpty() || each(rule.path("to")).anyMatch(peer -> peer.has("ipBlock") || all(peer));
    }

    /** An empty selector of namespaces is all of them. */
    private static boolean all(JsonNode peer) {
        return peer.has("namespaceSelector") && peer.path("namespaceSelector").isEmpty();
    }

    /** crawler-service reads what strangers wrote: it reaches tor, its database and the cluster's names, and nothing else. */
    private static Stream<String> crawler(Bundle bundle) {
        Set<String> reached = new TreeSet<>();
        bundle.pods().stream()
                .filter(pods -> pods.name().equals("crawler-service"))
                .flatMap(pods -> egress(bundle, pods))
                .flatMap(rule -> each(rule.path("to")))
                .forEach(peer -> reached.addAll(named(bundle, peer)));
        return reached.equals(Set.of("kube-system", "postgres", "tor"))
                ? Stream.empty()
                : Stream.of("Deployment/crawler-service: reaches " + reached);
    }

    private static List<String> named(Bundle bundle, JsonNode peer) {
        return peer.has("podSelector")
                ? bundle.selected(peer.path("podSelector")).map(Pods::name).toList()
                : List.of(peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name")
                        .asText("anything"));
    }

    /** What one end lets out the other lets in, at a port that it has. */
    private static Stream<String> bothEnds(Bundle bundle) {
        return bundle.pods().stream().flatMap(from -> egress(bundle, from).flatMap(rule -> each(rule.path("to"))
                .filter(peer -> peer.has("podSelector"))
                .flatMap(peer -> bundle.selected(peer.path("podSelector")))
                .flatMap(to -> each(rule.path("ports"))
                        .map(port -> port.path("port").asText())
                        .flatMap(port -> refusal(bundle, from, to, port)))));
    }

    private static Stream<String> refusal(Bundle bundle, Pods from, Pods to, String port) {
        String way = from.owner().id() + " → " + to.owner().id() + ":" + port;
        if (!to.ports().contains(port)) {
            return Stream.of(way + ": there is no such port");
        }
        boolean letIn = policiesOf(bundle, to)
                .flatMap(policy -> each(policy.at("/spec/ingress")))
                .anyMatch(rule -> takes(rule, from, port));
        return letIn ? Stream.empty() : Stream.of(way + ": the other end does not let it in");
    }

    private static boolean takes(JsonNode rule, Pods from, String port) {
        return each(rule.path("ports"))
                        .anyMatch(taken -> taken.path("port").asText().equals(port))
                && each(rule.path("from"))
                        .anyMatch(peer ->
                                peer.has("podSelector") && Manifest.selects(peer.path("podSelector"), from.labels()));
    }
}
