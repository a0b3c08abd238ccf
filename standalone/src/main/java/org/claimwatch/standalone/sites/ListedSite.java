package org.claimwatch.standalone.sites;

import java.util.List;

/**
 * A leak site as the file lists it.
 *
 * @param group who runs it
 * @param name tells it from the group's other sites
 * @param mirrors its addresses, one or more, in the order they are tried
 */
public record ListedSite(String group, String name, List<Mirror> mirrors) {
    /** @param line of the file, from 1 */
    public record Mirror(int line, String url) {}

    public ListedSite {
        mirrors = List.copyOf(mirrors);
    }

    public List<String> urls() {
        return mirrors.stream().map(Mirror::url).toList();
    }

    /** The line that a reader looks at when the site as a whole is meant. */
    public int line() {
        return mirrors.getFirst().line();
    }
}
