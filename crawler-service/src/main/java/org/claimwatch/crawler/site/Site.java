package org.claimwatch.crawler.site;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A leak site of a group.
 *
 * @param name tells the sites of a group apart, 1 to 200 characters
 * @param group who runs it, 1 to 200 characters
 * @param mirrors where it answers, at least one, in the order in which they are tried
 * @param addedAt from when on its coverage is accounted for
 */
public record Site(UUID id, String name, String group, List<Mirror> mirrors, Instant addedAt) {
    public static final int MAX_NAME = 200;

    public Site {
        requireName("name", name);
        requireName("group", group);
        mirrors = List.copyOf(mirrors);
        if (mirrors.isEmpty()) {
            throw new IllegalArgumentException("a site has at least one mirror");
        }
        if (new HashSet<>(mirrors).size() < mirrors.size()) {
            throw new IllegalArgumentException("a mirror stands twice");
        }
    }

    /** The only hosts that may be spoken to on behalf of this site. */
    public Set<String> hosts() {
        return mirrors.stream().map(Mirror::host).collect(Collectors.toUnmodifiableSet());
    }

    private static void requireName(String field, String value) {
        if (value.isBlank() || value.length() > MAX_NAME) {
            throw new IllegalArgumentException(field + " must have 1 to " + MAX_NAME + " characters");
        }
    }
}
