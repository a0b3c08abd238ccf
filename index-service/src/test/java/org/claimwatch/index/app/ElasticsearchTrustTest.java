package org.claimwatch.index.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.http.HttpHost;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchTrustTest {
    private static final String PASSWORD = "changeit";

    @TempDir
    private static Path folder;

    private static Path ours;
    private static Path another;
    private static HttpsServer server;

    @BeforeAll
    static void serve() throws Exception {
        ours = certificate("ours");
        another = certificate("another");
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(showing(folder.resolve("ours.p12"))));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void aServerThatTheAuthoritySignedIsSpokenTo() throws IOException {
        assertEquals(200, statusTrusting(ours, "localhost"));
    }

    @Test
    void aServerThatAnotherSignedIsRefused() {
        assertThrows(SSLException.class, () -> statusTrusting(another, "localhost"));
    }

    @Test
    void aServerUnderAnotherNameIsRefused() {
        var refused = assertThrows(IOException.class, () -> statusTrusting(ours, "127.0.0.1"));

        assertInstanceOf(SSLException.class, refused.getCause());
    }

    @Test
    void aFileWithoutACertificateIsNamed() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.crt"));

        var problem = assertThrows(IllegalArgumentException.class, () -> statusTrusting(empty, "localhost"));

        assertTrue(problem.getMessage().startsWith("claimwatch.elasticsearch.ca"), problem.getMessage());
    }

    private static int statusTrusting(Path authority, String host) throws IOException {
        try (RestClient client = RestClient.builder(
                        new HttpHost(host, server.getAddress().getPort(), "https"))
                .setHttpClientConfigCallback(new ElasticsearchTrust(Optional.of(authority)))
                .build()) {
            return client.performRequest(new Request("GET", "/"))
                    .getStatusLine()
                    .getStatusCode();
        }
    }

    /** Signed by itself, for the name localhost only. */
    private static Path certificate(String name) throws Exception {
        String store = folder.resolve(name + ".p12").toString();
        Path pem = folder.resolve(name + ".crt");
        keytool("-genkeypair", "-keystore", store, "-dname", "CN=" + name, "-ext", "san=dns:localhost");
        keytool("-exportcert", "-keystore", store, "-rfc", "-file", pem.toString());
        return pem;
    }

    private static void keytool(String command, String... options) throws Exception {
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                command,
                "-storepass",
                PASSWORD));
        if (command.equals("-genkeypair")) {
            line.addAll(List.of("-keyalg", "EC"));
        }
        line.addAll(List.of(options));
        Process process = new ProcessBuilder(line).inheritIO().start();
        assertEquals(0, process.waitFor());
    }

    private static SSLContext showing(Path store) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
