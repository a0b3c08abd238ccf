package org.claimwatch.alert.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A watch as a row of a list gives it, not yet checked. */
public record WatchDraft(
        String name,
        String country,
        String kind,
        @Nullable String code,
        @Nullable String region,
        List<String> aliases,
        List<String> domains) {
    /** @throws InvalidWatch naming the first field that is not as it should be */
    public Watch toWatch(UUID id, String owner, Instant now) {
        return new Watch(id, owner, name, country, kind, code, region, aliases, domains, now);
    }

    static WatchDraft of(Watch watch) {
        return new WatchDraft(
                watch.name(),
                watch.country(),
                watch.kind(),
                watch.code(),
                watch.region(),
                watch.aliases(),
                watch.domains());
    }
}
