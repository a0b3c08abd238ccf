package org.claimwatch.crawler.site;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who runs leak sites and claims attacks under a name. The name never changes, for claims and their events carry it; a
 * group that renames itself gets an alias.
 *
 * @param name 1 to 200 characters
 * @param aliases other names of it, as long; none is the name, none stands twice (whatever its capitals)
 * @param pace how often its sites are visited, where a site does not say
 */
public record Group(String name, List<String> aliases, Pace pace) {
    public static final int MAX_NAME = 200;
    /** The most renamed group that is known has a dozen. */
    public static final int MAX_ALIASES = 50;

    /** @throws IllegalArgumentException saying what is wrong */
    public Group {
        requireName("name", name);
        aliases = List.copyOf(aliases);
        if (aliases.size() > MAX_ALIASES) {
            throw new IllegalArgumentException("a group has at most " + MAX_ALIASES + " aliases");
        }
        Set<String> keys = new HashSet<>(Set.of(key(name)));
        for (String alias : aliases) {
            requireName("alias", alias);
            if (!keys.add(key(alias))) {
                throw new IllegalArgumentException("the group's name " + alias + " stands twice");
            }
        }
    }

    /** A group of which no more is known than its name. */
    public static Group named(String name) {
        return new Group(name, List.of(), Pace.USUAL);
    }

    /** What spellings of one name have in common: letters are compared without case. */
    public static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    static void requireName(String field, String value) {
        if (value.isBlank() || value.length() > MAX_NAME) {
            throw new IllegalArgumentException(field + " must have 1 to " + MAX_NAME + " characters");
        }
    }
}
