package org.claimwatch.crawler.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All groups, sites and mirrors at one moment, as far as something new could collide with them. Whoever decides by it holds
 * the lock under which it was read until the decision is written.
 */
public final class Register {
    /** A site that is watched; its mirrors in their one spelling. */
    public record Entry(UUID id, String group, String name, SiteKind kind, List<String> mirrors) {
        public Entry {
            mirrors = List.copyOf(mirrors);
        }
    }

    private final Map<String, Group> groupsByAnyName = new LinkedHashMap<>();
    private final List<Entry> entries;
    private final Map<String, Entry> byMirror = new HashMap<>();
    private final Map<String, Set<String>> groupsByOnion = new HashMap<>();
    private final Set<String> clearWebHosts;

    public Register(Collection<Group> groups, Collection<Entry> entries, Set<String> clearWebHosts) {
        this.entries = List.copyOf(entries);
        this.clearWebHosts = Set.copyOf(clearWebHosts);
        for (Group group : groups) {
            groupsByAnyName.put(Group.key(group.name()), group);
            group.aliases().forEach(alias -> groupsByAnyName.put(Group.key(alias), group));
        }
        for (Entry entry : entries) {
            for (String url : entry.mirrors()) {
                byMirror.put(url, entry);
                groupsByOnion
                        .computeIfAbsent(Mirror.of(url).service(), onion -> new TreeSet<>())
                        .add(entry.group());
            }
        }
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The group that has this name or alias, whatever the capitals; null where there is none. */
    public @Nullable Group group(String anyName) {
        return groupsByAnyName.get(Group.key(anyName));
    }

    /** Whether an address may be spoken to at all: an onion, or a host that is listed. */
    public boolean allows(Mirror address) {
        return address.isOnion() || clearWebHosts.contains(address.host());
    }

    /** Which site answers at a mirror; null where none does. */
    public @Nullable Entry at(Mirror mirror) {
        return byMirror.get(mirror.url().toString());
    }

    /**
     * All that speaks against a site.
     *
     * @param self the site that the draft is to replace, or null where it is a new one
     */
    public List<Objection> objectionsTo(SiteDraft draft, @Nullable UUID self) {
        List<Objection> objections = new ArrayList<>();
        Group group = group(draft.group());
        if (group != null && !group.name().equals(draft.group())) {
            objections.add(new Objection("group", "is known as " + group.name()));
        }
        if (entries.stream()
                .anyMatch(entry -> isNamed(entry, draft) && !entry.id().equals(self))) {
            objections.add(new Objection("name", "the group has a site of that name"));
        }
        for (int i = 0; i < draft.mirrors().size(); i++) {
            String objection = objectionTo(draft.mirrors().get(i), draft.group(), self, draft.sharesOnions());
            if (objection != null) {
                objections.add(new Objection("mirrors[" + i + "]", objection));
            }
        }
        return objections;
    }

    /** What speaks against a mirror of a group's site, or null. */
    public @Nullable String objectionTo(Mirror mirror, String group, @Nullable UUID self, boolean sharesOnions) {
        Entry holder = at(mirror);
        if (holder != null && !holder.id().equals(self)) {
            return "belongs to the site " + holder.name() + " of " + holder.group();
        }
        if (!allows(mirror)) {
            return mirror.host() + " is no onion, and not a listed host";
        }
        if (!mirror.isOnion()) {
            return null;
        }
        Set<String> others = new TreeSet<>(groupsByOnion.getOrDefault(mirror.service(), Set.of()));
        others.remove(group);
        return sharesOnions || others.isEmpty() ? null : "its onion also serves " + String.join(", ", others);
    }

    /** Aliases that are names of another group. */
    public List<Objection> objectionsTo(Group group) {
        List<Objection> objections = new ArrayList<>();
        Group known = group(group.name());
        if (known != null && !known.name().equals(group.name())) {
            objections.add(new Objection("name", "is known as " + known.name()));
        }
        for (int i = 0; i < group.aliases().size(); i++) {
            Group other = group(group.aliases().get(i));
            if (other != null && !other.name().equals(group.name())) {
                objections.add(new Objection("aliases[" + i + "]", "is a name of " + other.name()));
            }
        }
        return objections;
    }

    /** The sites that have a mirror on a host, as {@code group: name}. */
    public Set<String> sitesOn(String host) {
        Set<String> sites = new TreeSet<>();
        for (Entry entry : entries) {
            Set<String> hosts = new HashSet<>();
            entry.mirrors().forEach(url -> hosts.add(Mirror.of(url).host()));
            if (hosts.contains(host)) {
                sites.add(entry.group() + ": " + entry.name());
            }
        }
        return sites;
    }

    private static boolean isNamed(Entry entry, SiteDraft draft) {
        return entry.group().equals(draft.group()) && entry.name().equals(draft.name());
    }
}
