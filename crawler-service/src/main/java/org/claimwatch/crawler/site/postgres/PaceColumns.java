package org.claimwatch.crawler.site.postgres;

import java.time.Duration;
import java.time.Instant;
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

    private static @Nullable Integer seconds(@Nullable Duration duration) {
        return duration == null ? null : Math.toIntExact(duration.toSeconds());
    }
}
