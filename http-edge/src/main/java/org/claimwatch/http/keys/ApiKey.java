package org.claimwatch.http.keys;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the key file.
 *
 * <p>A key is 256 random bits, so a plain SHA-256 of it can be kept: there is no dictionary to try against it, and a
 * slow password hash would only slow down each request.
 *
 * @param id names the entry in logs and to people; never secret
 * @param owner whose watches, receivers and notifications the bearer sees and makes; 1 to 100 characters
 * @param roles one or more of {@link Role}
 * @param sha256 of the key's ASCII text, 64 lower-case hexadecimal digits
 * @param expiresAt from when on it is refused, or null for never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApiKey(
        String id,
        String owner,
        Set<String> roles,
        String sha256,
        @Nullable Instant expiresAt) {
    private static final Set<String> KNOWN_ROLES =
            Set.of(Role.ANALYST, Role.PRESS, Role.OPERATOR, Role.SERVICE, Role.PRIVACY);

    public ApiKey {
        require(id != null && !id.isBlank(), "id is missing");
        require(owner != null && !owner.isBlank() && owner.length() <= 100, "owner must have 1 to 100 characters");
        require(roles != null && !roles.isEmpty(), "roles are missing");
        for (String role : roles) {
            require(KNOWN_ROLES.contains(role), "unknown role '" + role + "': it is one of " + knownRoles());
        }
        require(sha256 != null && sha256.matches("[0-9a-f]{64}"), "sha256 must be 64 lower-case hexadecimal digits");
        roles = Set.copyOf(roles);
    }

    /** The roles a key can have, in the order of the alphabet, parted by commas. */
    public static String knownRoles() {
        return String.join(", ", KNOWN_ROLES.stream().sorted().toList());
    }

    boolean validAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    static String hash(String key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
