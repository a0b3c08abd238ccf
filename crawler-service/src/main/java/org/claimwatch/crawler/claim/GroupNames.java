package org.claimwatch.crawler.claim;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What the groups that we know are called, under all names that they have: trackers use any of them. */
public final class GroupNames {
    /** Where every posting is of the group that runs the site. */
    public static final GroupNames NONE = new GroupNames(Map.of());

    private final Map<GroupKey, String> byKey;

    private GroupNames(Map<GroupKey, String> byKey) {
        this.byKey = byKey;
    }

    /** @param aliases of each group, by its name */
    public static GroupNames of(Map<String, ? extends Collection<String>> aliases) {
        Map<GroupKey, String> byKey = new HashMap<>();
        aliases.forEach((name, others) -> others.forEach(other -> byKey.put(GroupKey.of(other), name)));
        aliases.keySet().forEach(name -> byKey.put(GroupKey.of(name), name)); // a name goes before another's alias
        return new GroupNames(byKey);
    }

    /** The name by which we know the group; as posted where we do not. */
    String known(String posted) {
        return byKey.getOrDefault(GroupKey.of(posted), posted);
    }
}
