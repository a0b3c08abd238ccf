package org.claimwatch.crawler.site;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A host outside of Tor that an operator allows sites to have mirrors on. What is read there is fetched through a Tor exit
 * all the same.
 *
 * @param host a name of the public DNS, in lower case
 * @param reason why it is allowed, 1 to 500 characters
 */
public record ClearWebHost(String host, String reason, Instant addedAt) {
    public static final int MAX_REASON = 500;

    /** The length of a name, RFC 1035, section 2.3.4. */
    private static final int MAX_LENGTH = 253;

    /**
     * At least two labels, the last of which has no digits unless it is Punycode: no IP address ends so, whether it is
     * written in four parts or in one, decimal, octal or hexadecimal.
     */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");

    /** Names that never lead to the public web: RFC 6761, 6762, 7686, 8375, 9476, and what local networks use. */
    private static final Set<String> NOT_PUBLIC = Set.of(
            "local",
            "localhost",
            "localdomain",
            "internal",
            "intranet",
            "private",
            "corp",
            "home",
            "lan",
            "arpa",
            "invalid",
            "alt",
            "onion",
            "exit");

    public ClearWebHost {
        check(host);
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw new IllegalArgumentException("reason must have 1 to " + MAX_REASON + " characters");
        }
    }

    /**
     * Checks a host in lower case.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static void check(String host) {
        if (host.length() > MAX_LENGTH || !NAME.matcher(host).matches()) {
            throw new IllegalArgumentException("is neither an onion address nor a name of the public web");
        }
        if (NOT_PUBLIC.contains(host.substring(host.lastIndexOf('.') + 1))) {
            throw new IllegalArgumentException("is a name of a local network, not of the public web");
        }
    }

    /**
     * The host as it is stored.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    public static String checked(String host) {
        String normal = normal(host);
        check(normal);
        return normal;
    }

    /** The host as names are compared. */
    public static String normal(String host) {
        return host.strip().toLowerCase(Locale.ROOT);
    }
}
