package org.claimwatch.http.problem;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads query and path parameters that arrive as text. A typed JAX-RS parameter answers a value that it cannot read with
 * a bare 404 (Jakarta REST 3.1, section 3.2); these answer 400 and name the parameter.
 */
public final class Parameter {
    private Parameter() {}

    /** An RFC 3339 time such as {@code 2026-03-01T17:00:00Z}; null if absent. */
    public static @Nullable Instant instant(String name, @Nullable String value) {
        return read(name, value, Instant::parse, "an RFC 3339 time in UTC such as 2026-03-01T17:00:00Z");
    }

    /** An ISO 8601 duration above zero such as {@code PT24H}; null if absent. */
    public static @Nullable Duration duration(String name, @Nullable String value) {
        String expected = "an ISO 8601 duration above zero such as PT24H";
        Duration duration = read(name, value, Duration::parse, expected);
        if (duration != null && !duration.isPositive()) {
            throw unreadable(name, expected);
        }
        return duration;
    }

    /** A UUID in its 36 characters. */
    public static UUID uuid(String name, String value) {
        String expected = "a UUID";
        UUID uuid = read(name, value, UUID::fromString, expected);
        if (uuid == null || value.length() != 36) {
            throw unreadable(name, expected);
        }
        return uuid;
    }

    /**
     * A whole number.
     *
     * @param min the smallest that is accepted
     * @param max the largest that is accepted
     * @param absent the number where the parameter is absent
     */
    public static int integer(String name, @Nullable String value, int min, int max, int absent) {
        String expected = "a whole number from " + min + " to " + max;
        Integer number = read(name, value, Integer::valueOf, expected);
        if (number == null) {
            return absent;
        }
        if (number < min || number > max) {
            throw unreadable(name, expected);
        }
        return number;
    }

    /** {@code true} or {@code false}; false if absent. */
    public static boolean flag(String name, @Nullable String value) {
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw unreadable(name, "true or false");
    }

    private static <T> @Nullable T read(
            String name, @Nullable String value, Function<String, T> parse, String expected) {
        if (value == null) {
            return null;
        }
        try {
            return parse.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw unreadable(name, expected);
        }
    }

    private static ProblemException unreadable(String name, String expected) {
        return ProblemException.badRequest(name, name + " must be " + expected);
    }
}
