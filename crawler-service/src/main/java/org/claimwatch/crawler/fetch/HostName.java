package org.claimwatch.crawler.fetch;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a name that leads into the world, an onion service's or a domain's, from everything else that can stand where a
 * host stands: IP addresses in any spelling (dotted, decimal, octal, hexadecimal, IPv6), names without a dot, and those
 * that are reserved for this machine or the local network (RFC 6761, RFC 8375, RFC 9476).
 */
public final class HostName {
    private static final int MAX_LENGTH = 253;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");
    private static final Set<String> LOCAL = Set.of(
            "localhost",
            "localdomain",
            "local",
            "lan",
            "internal",
            "intranet",
            "home",
            "corp",
            "private",
            "arpa",
            "alt");

    private HostName() {}

    /** Whether this is the name of an onion service or of a host in the world. */
    public static boolean isInTheWorld(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.length() <= MAX_LENGTH
                && NAME.matcher(name).matches()
                && !LOCAL.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Whether tor reaches it without an exit. */
    public static boolean isOnion(String host) {
        return host.toLowerCase(Locale.ROOT).endsWith(".onion");
    }
}
