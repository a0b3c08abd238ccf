package org.claimwatch.crawler.site;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A place where claims are listed.
 *
 * @param name tells the sites of a group apart, 1 to 200 characters
 * @param group who runs it, a tracker's operator too
 * @param mirrors where it answers, at least one, in the order in which they were entered
 * @param pace how often it is visited, where it is to differ from its group's
 * @param addedAt from when on its coverage is accounted for
 */
public record Site(UUID id, String name, Group group, SiteKind kind, List<Mirror> mirrors, Pace pace, Instant addedAt) {
    public static final int MAX_NAME = Group.MAX_NAME;
    /** The largest groups have some thirty. */
    public static final int MAX_MIRRORS = 100;

    /** @throws IllegalArgumentException saying what is wrong */
    public Site {
        Group.requireName("name", name);
        mirrors = List.copyOf(mirrors);
        if (mirrors.isEmpty() || mirrors.size() > MAX_MIRRORS) {
            throw new IllegalArgumentException("a site has 1 to " + MAX_MIRRORS + " mirrors");
        }
        if (new HashSet<>(mirrors).size() < mirrors.size()) {
            throw new IllegalArgumentException("a mirror stands twice");
        }
    }

    /** The only hosts that may be spoken to on behalf of this site: onions, and those of {@link #clearWebHosts}. */
    public Set<String> hosts() {
        return mirrors.stream().map(Mirror::host).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Those of its hosts that are no onion services. An operator listed each of them; they are reached through a Tor exit,
     * and never otherwise.
     */
    public Set<String> clearWebHosts() {
        return mirrors.stream()
                .filter(mirror -> !mirror.isOnion())
                .map(Mirror::host)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * How long it is from one visit to the next: what was said of the site, else of its group, else the usual; in a faster
     * period of either, that.
     */
    public Duration visitEvery(Duration usual, Instant now) {
        Duration standing = pace.everyOr(group.pace().everyOr(usual));
        return pace.quickened(group.pace().quickened(standing, now), now);
    }
}
