package org.claimwatch.crawler.site.rest;

import java.time.Duration;
import java.util.List;
import org.claimwatch.crawler.site.Group;
import org.jspecify.annotations.Nullable;

/** A group on the wire. */
record GroupView(
        String name,
        List<String> aliases,
        @Nullable Duration every,
        @Nullable FasterBody faster) {
    static GroupView of(Group group) {
        return new GroupView(group.name(), group.aliases(), group.pace().every(), FasterBody.of(group.pace()));
    }
}
