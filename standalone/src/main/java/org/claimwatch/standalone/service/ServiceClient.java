package org.claimwatch.standalone.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Calls one service with one key. */
public final class ServiceClient {
    /** Connecting on this machine takes milliseconds; a service that hangs is as good as down. */
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(2);

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_WITHIN)
            .build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final String key;

    /** @param base without a path */
    public ServiceClient(URI base, String key) {
        this.base = base;
        this.key = key;
    }

    public Answer get(String path) throws InterruptedException {
        return send(request(path).GET());
    }

    public Answer post(String path, JsonNode body) throws InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(body.toString())));
    }

    public Answer put(String path, JsonNode body) throws InterruptedException {
        return send(request(path).PUT(BodyPublishers.ofString(body.toString())));
    }

    public Answer delete(String path) throws InterruptedException {
        return send(request(path).DELETE());
    }

    /** Whether an address answers 200; asks without a key. */
    public static boolean answers(URI address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(CONNECT_WITHIN).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER_WITHIN)
                .header("X-API-Key", key)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
    }

    private static Answer send(HttpRequest.Builder request) throws InterruptedException {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            JsonNode body = json(response.body());
            return response.statusCode() / 100 == 2
                    ? new Answer.Done(response.statusCode(), body)
                    : refused(response.statusCode(), body);
        } catch (IOException e) {
            return new Answer.Silent(String.valueOf(e.getMessage()));
        }
    }

    private static Answer.Refused refused(int status, JsonNode problem) {
        List<Answer.FieldError> errors = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            errors.add(new Answer.FieldError(
                    error.path("field").asText(), error.path("detail").asText()));
        }
        String detail = problem.path("detail").asText(problem.path("title").asText());
        return new Answer.Refused(status, detail, errors);
    }

    private static JsonNode json(String body) {
        if (body.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
