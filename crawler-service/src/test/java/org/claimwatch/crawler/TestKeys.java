package org.claimwatch.crawler;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.claimwatch.http.keys.KeyFile;
import org.eclipse.microprofile.config.ConfigProvider;

/** Requests with a key of a role. */
public final class TestKeys {
    private static final Map<String, String> KEYS = new ConcurrentHashMap<>();

    private TestKeys() {}

    public static RequestSpecification as(String role) {
        return RestAssured.given().header("X-API-Key", KEYS.computeIfAbsent(role, TestKeys::add));
    }

    private static String add(String role) {
        Path file = ConfigProvider.getConfig().getValue("claimwatch.keys.file", Path.class);
        try {
            return new KeyFile(file).add("test", Set.of(role), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
