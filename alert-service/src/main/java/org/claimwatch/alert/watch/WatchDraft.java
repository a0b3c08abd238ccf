package org.claimwatch.alert.watch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A watch as a row of a list gives it, not yet checked.
 *
 * @param likelyDomains null if the list says nothing of them: a watch that is there keeps its own
 * @param related null likewise
 */
public record WatchDraft(
        String name,
        String country,
        String kind,
        @Nullable String code,
        @Nullable String region,
        List<String> aliases,
        List<String> domains,
        @Nullable List<String> likelyDomains,
        @Nullable List<Related> related) {
    /** @throws InvalidWatch naming the first field that is not as it should be */
    public Watch toWatch(UUID id, String owner, Instant now) {
        return watch(id, owner, List.of(), List.of(), now);
    }

    /** The watch that is there with this content: it keeps its id, owner and date, and what the list says nothing of. */
    public Watch over(Watch there) {
        return watch(there.id(), there.owner(), there.likelyDomains(), there.related(), there.createdAt());
    }

    private Watch watch(UUID id, String owner, List<String> guesses, List<Related> others, Instant at) {
        return new Watch(
                id,
                owner,
                name,
                country,
                kind,
                code,
                region,
                aliases,
                domains,
                likelyDomains == null ? guesses : likelyDomains,
                related == null ? others : related,
                at);
    }
}
