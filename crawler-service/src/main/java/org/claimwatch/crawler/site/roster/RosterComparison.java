package org.claimwatch.crawler.site.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimwatch.crawler.site.Group;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.Register;
import org.claimwatch.crawler.site.Site;
import org.claimwatch.crawler.site.SiteKind;
import org.claimwatch.crawler.site.roster.Difference.Change;
import org.jspecify.annotations.Nullable;

/** Compares a roster with the register, entry by entry; what an earlier entry adds is there for a later one. */
final class RosterComparison {
    /** What a group's site is called where the list knows groups only and the group has none yet. */
    static final String UNNAMED = "leak site";

    private record SiteName(String group, String name) {}

    /** Where a mirror stands that this roster adds. */
    private record Planned(SiteName site, int line) {}

    private final Register register;
    private final Roster roster;
    private final Map<String, String> newGroups = new LinkedHashMap<>();
    private final Map<String, String> groupOfNewAlias = new LinkedHashMap<>();
    private final Map<String, Set<String>> aliases = new LinkedHashMap<>();
    private final Map<SiteName, SiteKind> kinds = new LinkedHashMap<>();
    private final Map<SiteName, List<Mirror>> added = new LinkedHashMap<>();
    private final Map<Mirror, Planned> planned = new HashMap<>();
    private final Map<String, Planned> plannedOnions = new HashMap<>();
    private final Set<String> listed = new HashSet<>();
    private final Set<String> listedGroups = new HashSet<>();
    private final List<RowError> errors;
    private final List<RowError> leftOut;
    private int known;

    private RosterComparison(Register register, Roster roster) {
        this.register = register;
        this.roster = roster;
        this.errors = new ArrayList<>(roster.errors());
        this.leftOut = new ArrayList<>(roster.leftOut());
    }

    static Difference of(Register register, Roster roster) {
        RosterComparison comparison = new RosterComparison(register, roster);
        roster.entries().forEach(comparison::compare);
        return comparison.difference();
    }

    private void compare(Roster.Entry entry) {
        String group = groupOf(entry.group());
        listedGroups.add(group);
        Register.Entry site = siteOf(group, entry);
        SiteName name = new SiteName(group, site != null ? site.name() : entry.site() != null ? entry.site() : UNNAMED);
        SiteKind kind = site != null ? site.kind() : kinds.getOrDefault(name, entry.kind());
        if (entry.site() != null && kind != entry.kind()) {
            errors.add(new RowError(entry.line(), "kind", "is " + kind + " and stays it"));
            return;
        }
        for (Roster.Address address : entry.addresses()) {
            compare(entry, address, name, site);
        }
        if (added.containsKey(name)) {
            kinds.putIfAbsent(name, kind);
            if (register.group(group) == null) {
                newGroups.putIfAbsent(Group.key(group), group);
            }
        }
        if (register.group(group) != null || newGroups.containsKey(Group.key(group))) {
            entry.aliases().forEach(alias -> compare(entry, alias, group));
        }
    }

    private void compare(Roster.Entry entry, Roster.Address address, SiteName name, Register.@Nullable Entry site) {
        Mirror mirror = address.mirror();
        listed.add(mirror.url().toString());
        Register.Entry holder = register.at(mirror);
        boolean isOfTheGroup = holder != null && holder.group().equals(name.group());
        if (holder != null && (holder.equals(site) || isOfTheGroup && entry.site() == null)) {
            known++;
            return;
        }
        String objection = objection(entry, address, name, site);
        if (objection != null) {
            RowError error =
                    new RowError(address.line(), roster.format().isThirdParty() ? "slug" : "mirror", objection);
            (roster.format().isThirdParty() ? leftOut : errors).add(error);
        } else if (planned.put(mirror, new Planned(name, address.line())) == null) {
            plannedOnions.putIfAbsent(mirror.service(), new Planned(name, address.line()));
            added.computeIfAbsent(name, none -> new ArrayList<>()).add(mirror);
        }
    }

    private @Nullable String objection(
            Roster.Entry entry, Roster.Address address, SiteName name, Register.@Nullable Entry site) {
        Mirror mirror = address.mirror();
        Planned before = planned.get(mirror);
        if (before != null && !before.site().equals(name)) {
            return "stands under " + before.site().group() + " on line " + before.line() + " already";
        }
        Planned onion = plannedOnions.get(mirror.service());
        if (onion != null
                && mirror.isOnion()
                && !entry.sharesOnions()
                && !onion.site().group().equals(name.group())) {
            return "its onion also serves " + onion.site().group() + ", on line " + onion.line();
        }
        int has = (site == null ? 0 : site.mirrors().size())
                + added.getOrDefault(name, List.of()).size();
        if (has >= Site.MAX_MIRRORS) {
            return "is beyond the " + Site.MAX_MIRRORS + " mirrors that a site may have";
        }
        return register.objectionTo(mirror, name.group(), site == null ? null : site.id(), entry.sharesOnions());
    }

    private void compare(Roster.Entry entry, String alias, String group) {
        String key = Group.key(alias);
        Group holder = register.group(alias);
        String taken = holder != null ? holder.name() : groupOfNewAlias.getOrDefault(key, newGroups.get(key));
        if (taken != null) {
            if (!taken.equals(group)) {
                errors.add(new RowError(entry.line(), "aliases", alias + " is a name of " + taken));
            }
            return;
        }
        Set<String> more = aliases.computeIfAbsent(group, none -> new LinkedHashSet<>());
        Group known = register.group(group);
        if (more.size() + (known == null ? 0 : known.aliases().size()) >= Group.MAX_ALIASES) {
            errors.add(new RowError(entry.line(), "aliases", "are more than the " + Group.MAX_ALIASES + " allowed"));
            return;
        }
        groupOfNewAlias.put(key, group);
        more.add(alias);
    }

    /** The group's own name for itself, where it is known by another. */
    private String groupOf(String anyName) {
        Group group = register.group(anyName);
        if (group != null) {
            return group.name();
        }
        String key = Group.key(anyName);
        return groupOfNewAlias.getOrDefault(key, newGroups.getOrDefault(key, anyName.strip()));
    }

    /** The site by its name; by one of its mirrors where the list knows groups only, else the group's first. */
    private Register.@Nullable Entry siteOf(String group, Roster.Entry entry) {
        List<Register.Entry> ofGroup = register.entries().stream()
                .filter(site -> site.group().equals(group))
                .filter(site -> entry.site() != null || site.kind() == SiteKind.LEAK_SITE)
                .toList();
        if (entry.site() != null) {
            return ofGroup.stream()
                    .filter(site -> site.name().equals(entry.site()))
                    .findFirst()
                    .orElse(null);
        }
        return entry.addresses().stream()
                .map(address -> register.at(address.mirror()))
                .filter(holder -> holder != null && ofGroup.contains(holder))
                .findFirst()
                .or(() -> ofGroup.stream().findFirst())
                .orElse(null);
    }

    private Difference difference() {
        List<Change> changes = new ArrayList<>();
        newGroups.values().forEach(group -> changes.add(new Difference.GroupAdded(group)));
        aliases.values().removeIf(Set::isEmpty);
        aliases.forEach((group, names) -> changes.add(new Difference.AliasesAdded(group, List.copyOf(names))));
        added.forEach((name, mirrors) -> changes.add(change(name, mirrors)));
        long notListed = register.entries().stream()
                .filter(site -> listedGroups.contains(site.group()))
                .flatMap(site -> site.mirrors().stream())
                .filter(url -> !listed.contains(url))
                .count();
        return new Difference(changes, errors, leftOut, known, Math.toIntExact(notListed));
    }

    private Change change(SiteName name, List<Mirror> mirrors) {
        return register.entries().stream()
                .filter(site -> site.group().equals(name.group()) && site.name().equals(name.name()))
                .findFirst()
                .<Change>map(site -> new Difference.MirrorsAdded(site.id(), name.group(), name.name(), mirrors))
                .orElseGet(() -> new Difference.SiteAdded(
                        name.group(), name.name(), kinds.getOrDefault(name, SiteKind.LEAK_SITE), mirrors));
    }
}
