package org.claimwatch.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.claimwatch.local.process.Machine;

/** A replica of alert-service, as a process that can be killed and started again. */
final class AlertReplica implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> environment;
    private final Path log;
    private final URI url;
    private final String name;
    private Process process;

    /** @param environment what all replicas share */
    AlertReplica(String name, Map<String, String> environment, String reactiveUrl, Path folder) throws IOException {
        this.name = name;
        int port = Machine.freePort();
        this.url = URI.create("http://127.0.0.1:" + port);
        this.log = folder.resolve(name + ".log");
        this.environment = new HashMap<>(environment);
        this.environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        this.environment.put("CLAIMWATCH_INSTANCE", name);
        // by which the database tells whose connection waits
        this.environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", reactiveUrl + "?application_name=" + name);
        this.process = start();
    }

    private Process start() throws IOException {
        ProcessBuilder command = new ProcessBuilder(Machine.java(), "-Xmx160m", "-jar", "quarkus-run.jar")
                .directory(Machine.root()
                        .resolve("alert-service/target/quarkus-app")
                        .toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        command.environment().putAll(environment);
        return command.start();
    }

    String name() {
        return name;
    }

    /** kill -9, and the same again. */
    void killAndStart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = start();
    }

    boolean isReady() {
        try {
            return send(request("/q/health/ready").build()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    void post(String key, String path, String body) throws IOException {
        HttpResponse<String> made = send(request(path)
                .header("X-API-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        if (made.statusCode() != 201) {
            throw new IOException(path + " " + made.statusCode() + " " + made.body());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
