package org.claimwatch.crawler.site.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.claimwatch.crawler.site.Pace;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** A pace in the three columns that sites and groups have for it. */
final class PaceColumns {
    private PaceColumns() {}

    static Pace pace(@Nullable Integer every, @Nullable Integer fasterEvery, @Nullable Instant fasterUntil) {
        Duration standing = every == null ? null : Duration.ofSeconds(every);
        return fasterEvery == null || fasterUntil == null
                ? new Pace(standing, null)
                : new Pace(standing, new Pace.Faster(Duration.ofSeconds(fasterEvery), fasterUntil));
    }

    static Mutiny.MutationQuery bind(Mutiny.MutationQuery statement, Pace pace) {
        Pace.Faster faster = pace.faster();
        return statement
                .setParameter("every", seconds(pace.every()))
                .setParameter("fasterEvery", faster == null ? null : seconds(faster.every()))
                .setParameter("fasterUntil", faster == null ? null : faster.until());
    }

    /** As arrays, one element a pace. */
    static Mutiny.MutationQuery bindAll(Mutiny.MutationQuery statement, List<Pace> paces) {
        List<Pace.@Nullable Faster> faster = paces.stream().map(Pace::faster).toList();
        return statement
                .setParameter(
                        "every",
                        paces.stream().map(pace -> seconds(pace.every())).toArray(Integer[]::new))
                .setParameter(
                        "fasterEvery",
                        faster.stream()
                                .map(it -> it == null ? null : seconds(it.every()))
                                .toArray(Integer[]::new))
                .setParameter(
                        "fasterUntil",
                        faster.stream()
                                .map(it -> it == null ? null : it.until().toString())
                                .toArray(String[]::new));
    }

    private static @Nullable Integer seconds(@Nullable Duration duration) {
        return duration == null ? null : Math.toIntExact(duration.toSeconds());
    }
}
