package org.claimwatch.index.claim;

import java.net.IDN;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that a claim names, taken apart so that they are found by any of their parts.
 *
 * @param hosts in lower case, without {@code www.}; none if the claim names none
 * @param parts each host, the domains above it, its labels, and the words between their hyphens:
 *     {@code ville-angers.fr}, {@code fr}, {@code ville-angers}, {@code ville}, {@code angers}
 */
public record Domain(List<String> hosts, List<String> parts) {
    /** DNS allows no longer name (RFC 1035, section 2.3.4). */
    private static final int LONGEST_HOST = 253;

    /** A host of 253 characters could have 127 labels; names that people use have five at most. */
    private static final int MOST_PARTS = 40;

    private static final Pattern DEFANGED_DOT = Pattern.compile("\\s?[\\[({]\\s?(?:\\.|dot)\\s?[])}]\\s?");
    private static final Pattern SCHEME = Pattern.compile("^[a-z][a-z0-9+.-]*://");
    private static final Pattern BEHIND_HOST = Pattern.compile("[/?#]");
    private static final Pattern PORT = Pattern.compile(":[0-9]+$");
    private static final Pattern WWW = Pattern.compile("^www\\.");
    private static final Pattern FINAL_DOT = Pattern.compile("\\.$");
    private static final Pattern HOST =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*)(?:\\.[\\p{L}\\p{N}_-]+)*\\.[\\p{L}][\\p{L}\\p{N}-]+");
    private static final Pattern DOT = Pattern.compile("\\.");
    private static final Pattern HYPHEN = Pattern.compile("-");

    public Domain {
        hosts = List.copyOf(hosts);
        parts = List.copyOf(parts);
    }

    /** Of the website, and of title and name where they are nothing but a host, as groups often post them. */
    public static Domain of(Claim claim) {
        Set<String> hosts = new LinkedHashSet<>();
        host(claim.organisation().website()).ifPresent(hosts::add);
        host(claim.title()).ifPresent(hosts::add);
        host(claim.organisation().name()).ifPresent(hosts::add);
        Set<String> parts = new LinkedHashSet<>();
        hosts.forEach(host -> takeApart(host, parts));
        return new Domain(List.copyOf(hosts), parts.stream().limit(MOST_PARTS).toList());
    }

    /** The host of an address as people and groups write it: with or without scheme and path, perhaps defanged. */
    public static Optional<String> host(@Nullable String address) {
        if (address == null || address.length() > 2 * LONGEST_HOST) {
            return Optional.empty();
        }
        String plain =
                DEFANGED_DOT.matcher(address.strip().toLowerCase(Locale.ROOT)).replaceAll(".");
        if (plain.indexOf('.') < 0) {
            return Optional.empty(); // most titles; what follows takes ten times as long
        }
        String authority = BEHIND_HOST.split(SCHEME.matcher(plain).replaceFirst(""), 2)[0];
        String host = PORT.matcher(authority.substring(authority.lastIndexOf('@') + 1))
                .replaceFirst("");
        String bare = FINAL_DOT.matcher(WWW.matcher(host).replaceFirst("")).replaceFirst("");
        return bare.length() <= LONGEST_HOST && HOST.matcher(bare).matches()
                ? Optional.of(IDN.toUnicode(bare))
                : Optional.empty();
    }

    private static void takeApart(String host, Set<String> parts) {
        List<String> labels = new ArrayList<>(Arrays.asList(DOT.split(host)));
        for (int from = 0; from < labels.size(); from++) {
            parts.add(String.join(".", labels.subList(from, labels.size())));
        }
        parts.addAll(labels);
        labels.forEach(label ->
                HYPHEN.splitAsStream(label).filter(word -> !word.isEmpty()).forEach(parts::add));
    }
}
