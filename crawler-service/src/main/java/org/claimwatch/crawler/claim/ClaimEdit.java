package org.claimwatch.crawler.claim;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A claim on its way from what it was to what it is, which notes what becomes different. */
final class ClaimEdit {
    /**
     * What of a claim may become different, and is told when it does.
     *
     * @param name on the wire
     */
    record Part<T>(String name, Function<Claim, @Nullable T> of) {
        static final Part<UUID> SITE_ID = new Part<>("siteId", Claim::siteId);
        static final Part<List<Source>> SOURCES = new Part<>("sources", Claim::sources);
        static final Part<String> TITLE = new Part<>("title", Claim::title);
        static final Part<String> WEBSITE =
                new Part<>("organisation.website", claim -> claim.organisation().website());
        static final Part<String> COUNTRY =
                new Part<>("organisation.country", claim -> claim.organisation().country());
        static final Part<String> DESCRIPTION = new Part<>("description", Claim::description);
        static final Part<ClaimStatus> STATUS = new Part<>("status", Claim::status);
        static final Part<Instant> PUBLISHED_AT = new Part<>("publishedAt", Claim::publishedAt);
        static final Part<Instant> WITHDRAWN_AT = new Part<>("withdrawnAt", Claim::withdrawnAt);
        static final Part<Instant> DEADLINE = new Part<>("deadline", Claim::deadline);
        static final Part<Long> DATA_BYTES = new Part<>("dataBytes", Claim::dataBytes);
        static final Part<String> RANSOM = new Part<>("ransom", Claim::ransom);
        static final Part<URI> LINK = new Part<>("link", Claim::link);
        static final Part<UUID> MERGED_INTO = new Part<>("mergedInto", Claim::mergedInto);
        static final Part<Boolean> RETRACTED = new Part<>("retracted", Claim::retracted);
    }

    private final Claim before;
    private final List<FieldChange> changes = new ArrayList<>();
    private final Map<Part<?>, @Nullable Object> different = new HashMap<>(4);
    private Instant lastSeenAt;
    private String capture;

    ClaimEdit(Claim before) {
        this.before = before;
        this.lastSeenAt = before.lastSeenAt();
        this.capture = before.capture();
    }

    <T> ClaimEdit set(Part<T> part, @Nullable T now) {
        T old = get(part);
        if (!Objects.equals(old, now)) {
            changes.add(new FieldChange(part.name(), old, now));
            different.put(part, now);
        }
        return this;
    }

    /** Leaves what is known where nothing is said. */
    <T> ClaimEdit setIfSaid(Part<T> part, @Nullable T now) {
        return now == null ? this : set(part, now);
    }

    /** Leaves what is known. */
    <T> ClaimEdit setIfMissing(Part<T> part, @Nullable T now) {
        return get(part) == null ? set(part, now) : this;
    }

    /** Being seen is no change. */
    ClaimEdit seenAt(Instant seenAt) {
        lastSeenAt = seenAt.isAfter(lastSeenAt) ? seenAt : lastSeenAt;
        return this;
    }

    /** The page that shows it as it is now; no change by itself. */
    ClaimEdit capture(String now) {
        capture = now;
        return this;
    }

    /** Empty where nothing is different that anybody is told of. */
    List<FieldChange> changes() {
        return List.copyOf(changes);
    }

    Claim claim() {
        return new Claim(
                before.claimId(),
                before.group(),
                get(Part.SITE_ID),
                get(Part.SOURCES),
                get(Part.TITLE),
                new Organisation(get(Part.TITLE), get(Part.WEBSITE), get(Part.COUNTRY)),
                get(Part.DESCRIPTION),
                get(Part.STATUS),
                get(Part.PUBLISHED_AT),
                before.firstSeenAt(),
                lastSeenAt,
                get(Part.WITHDRAWN_AT),
                get(Part.DEADLINE),
                get(Part.DATA_BYTES),
                get(Part.RANSOM),
                get(Part.LINK),
                capture,
                before.notSeenBefore(),
                before.backfill(),
                before.reclaimOf(),
                get(Part.MERGED_INTO),
                get(Part.RETRACTED));
    }

    @SuppressWarnings("unchecked") // what was set was of the part's type
    private <T> @Nullable T get(Part<T> part) {
        return different.containsKey(part) ? (T) different.get(part) : part.of().apply(before);
    }
}
