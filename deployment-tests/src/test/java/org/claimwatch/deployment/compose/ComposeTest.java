package org.claimwatch.deployment.compose;

import static org.claimwatch.deployment.compose.ComposeFile.texts;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimwatch.deployment.program.ServiceSettings;
import org.claimwatch.deployment.program.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {
    private static final Pattern PINNED = Pattern.compile("[a-z/.-]+:v?\\d+\\.\\d+[\\w.-]*");
    private static final Set<String> EMPTY = Set.of();

    private final ComposeFile compose = ComposeFile.read();

    @Test
    void everyVariableIsExplainedAndEveryExplanationUsed() {
        assertEquals(compose.variables(), explained());
    }

    private static Set<String> explained() {
        Set<String> names = new TreeSet<>();
        boolean said = false;
        for (String line : Tree.text(".env.example").lines().toList()) {
            if (line.isBlank()) {
                said = false;
            } else if (line.startsWith("#")) {
                said = true;
            } else if (said) {
                names.add(line.substring(0, line.indexOf('=')));
            }
        }
        return names;
    }

    @Test
    void everyImageHasAVersion() {
        assertEquals(EMPTY, compose.services(service -> !PINNED.matcher(
                        service.path("image").asText())
                .matches()));
    }

    @Test
    void kubernetesRunsTheSameServers() {
        String manifests = Tree.text("k8s/overlays/single-node/postgres.yaml")
                + Tree.text("k8s/overlays/single-node/elasticsearch.yaml")
                + Tree.text("k8s/base/database-backup.yaml");

        Set<String> there = Pattern.compile("image: (\\S+)")
                .matcher(manifests)
                .results()
                .map(image -> image.group(1))
                .collect(Collectors.toSet());

        assertEquals(
                Stream.of("postgres", "elasticsearch")
                        .map(name -> compose.service(name).path("image").asText())
                        .collect(Collectors.toSet()),
                there);
    }

    @Test
    void everyContainerIsConfined() {
        assertAll(
                () -> assertEquals(EMPTY, compose.services(service -> !texts(service.path("cap_drop"))
                        .equals(List.of("ALL")))),
                () -> assertEquals(EMPTY, compose.services(service -> !texts(service.path("security_opt"))
                        .contains("no-new-privileges:true"))),
                () -> assertEquals(Set.of("elasticsearch"), compose.services(service -> !service.path("read_only")
                        .asBoolean())),
                () -> assertEquals(
                        EMPTY, compose.services(service -> service.has("privileged") || service.has("cap_add"))));
    }

    @Test
    void everyContainerHasItsLimits() {
        assertEquals(EMPTY, compose.services(service -> !service.has("mem_limit") || !service.has("pids_limit")));
    }

    @Test
    void everyContainerCanBeWaitedFor() {
        assertEquals(
                EMPTY,
                compose.services(service -> !service.has("healthcheck")
                        && !Tree.text(service.path("build").path("dockerfile").asText("docker/tor/Dockerfile"))
                                .contains("\nHEALTHCHECK ")));
    }

    @Test
    void portsAreOpenedOnTheLoopbackOnly() {
        List<String> open = compose.names("services").stream()
                .flatMap(name -> texts(compose.service(name).path("ports")).stream())
                .filter(port -> !port.startsWith("127.0.0.1:"))
                .toList();

        assertEquals(List.of(), open);
    }

    @Test
    void onlyTorAndAlertServiceHaveAWayOut() {
        Set<String> open = compose.names("networks").stream()
                .filter(network ->
                        !compose.json().at("/networks/" + network + "/internal").asBoolean())
                .collect(Collectors.toSet());

        assertEquals(Set.of("outer", "receivers", "loopback"), open);
        assertEquals(Set.of("tor-1", "tor-2"), compose.inNetwork("outer"));
        assertEquals(Set.of("alert-service"), compose.inNetwork("receivers"));
        assertEquals(Set.of("gateway", "grafana"), compose.inNetwork("loopback"));
        assertEquals(
                "false",
                compose.json()
                        .at("/networks/loopback/driver_opts/com.docker.network.bridge.enable_ip_masquerade")
                        .asText());
    }

    @Test
    void crawlerServiceHasFewNeighbours() {
        assertEquals(
                Set.of("tor-1", "tor-2", "postgres", "index-service", "alert-service", "gateway", "prometheus"),
                compose.neighbours("crawler-service"));
    }

    @Test
    void everySecretIsMadeAndUsed() {
        Set<String> used =
                compose.names("services").stream().flatMap(compose::secrets).collect(Collectors.toSet());
        String maker = Tree.text("docker/secrets.sh") + Tree.text("docker/elasticsearch/certificate.sh");

        assertEquals(compose.names("secrets"), used);
        assertEquals(
                List.of(),
                used.stream().filter(secret -> !maker.contains(secret)).toList());
    }

    @Test
    void noPasswordStandsInAnEnvironment() {
        List<String> told = compose.names("services").stream()
                .flatMap(name -> compose.service(name).path("environment").properties().stream())
                .filter(variable -> variable.getKey().matches(".*(PASSWORD|SECRET|_KEY)"))
                .map(variable -> variable.getKey())
                .toList();

        assertEquals(List.of(), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crawler-service", "index-service", "alert-service"})
    void aServiceReadsWhatItIsTold(String service) {
        Set<String> read = ServiceSettings.variables(service);

        List<String> unread = compose.service(service).path("environment").properties().stream()
                .map(variable -> variable.getKey())
                // Quarkus' own: another file of settings
                .filter(name -> !name.equals("QUARKUS_CONFIG_LOCATIONS") && !read.contains(name))
                .toList();

        assertEquals(List.of(), unread);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "crawler-service/Dockerfile",
                "index-service/Dockerfile",
                "alert-service/Dockerfile",
                "docker/tor/Dockerfile"
            })
    void anImageIsBuiltFromVersionsAndRunsAsNobody(String dockerfile) {
        String text = Tree.text(dockerfile);

        List<String> moving = text.lines()
                .filter(line -> line.startsWith("FROM "))
                .map(line -> line.split(" ")[1])
                .filter(image -> !PINNED.matcher(image).matches())
                .toList();

        assertEquals(List.of(), moving);
        assertTrue(text.contains("\nUSER 10001:10001\n"), "runs as root");
        assertTrue(text.contains("\nHEALTHCHECK "), "cannot be asked");
    }
}
