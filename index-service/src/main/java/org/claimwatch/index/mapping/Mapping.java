package org.claimwatch.index.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The settings and the mapping of an index, in the words of Elasticsearch's create-index request.
 *
 * @param version 1 or more; a part of the index's name
 * @param json an object with {@code settings} and {@code mappings}
 */
public record Mapping(int version, String json) {
    /** The number of the mapping of claims and events that this release writes and asks for. */
    public static final int CURRENT = 2;

    /** The mapping of the claims. */
    public static Mapping ofClaims() {
        return read("claims", CURRENT);
    }

    /** The mapping of their events. */
    public static Mapping ofEvents() {
        return read("claim-events", CURRENT);
    }

    /** The mapping of the intake's positions in the feed. */
    public static Mapping ofPositions() {
        return read("positions", 1);
    }

    /** The mapping of the events that could not be indexed. */
    public static Mapping ofParked() {
        return read("parked", 1);
    }

    private static Mapping read(String name, int version) {
        String resource = "/mapping/%s-%d.json".formatted(name, version);
        try (InputStream json = Mapping.class.getResourceAsStream(resource)) {
            if (json == null) {
                throw new IllegalStateException(resource + " is not in the service's jar");
            }
            return new Mapping(version, new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
