package org.claimwatch.benchmarks.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A server as the load speaks to it: JSON over HTTP/1.1, as curl and most programs do. */
final class Node {
    static final ObjectMapper JSON = new ObjectMapper();

    /** On a machine that others use too, a forced answer may take a while; for ever it is stuck. */
    private static final Duration ANSWERS_WITHIN = Duration.ofMinutes(3);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI uri;
    private final String key;

    /** @param key of the API; a server that wants none passes over it */
    Node(URI uri, String key) {
        this.uri = uri;
        this.key = key;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri.resolve(path))
                .timeout(ANSWERS_WITHIN)
                .header("X-API-Key", key)
                .header("Content-Type", "application/json");
    }

    HttpClient http() {
        return http;
    }

    JsonNode ask(String method, String path) throws IOException, InterruptedException {
        return ask(method, path, new byte[0]);
    }

    JsonNode ask(String method, String path, String body) throws IOException, InterruptedException {
        return ask(method, path, body.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode ask(String method, String path, byte[] body) throws IOException, InterruptedException {
        return JSON.readTree(text(method, path, body));
    }

    String text(String method, String path, byte[] body) throws IOException, InterruptedException {
        var answer = http.send(
                request(path)
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
