package org.claimwatch.index.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What the intake did, for whoever watches it. */
@ApplicationScoped
class IntakeMetrics {
    private final InstantSource clock;
    private final Counter indexed;
    private final Counter alreadyThere;
    private final Counter parked;
    private volatile Instant caughtUpAt;
    private volatile Duration lag = Duration.ZERO;

    IntakeMetrics(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        this.caughtUpAt = clock.instant();
        this.indexed = events(registry, "indexed");
        this.alreadyThere = events(registry, "already_there");
        this.parked = events(registry, "parked");
        Gauge.builder("claimwatch.index.feed.age", this, IntakeMetrics::feedAge)
                .description(
                        "Seconds since the index was known to hold all that the feed has; since the start at first."
                                + " Up to the length of a poll it is idle, beyond it is late.")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("claimwatch.index.feed.lag", this, metrics -> metrics.lag.toMillis() / 1000.0)
                .description(
                        "Seconds by which the last indexed event is behind the present while there are more to index, else 0.")
                .baseUnit("seconds")
                .register(registry);
    }

    /** There is more to read. @param lastEventAt when what was read last had been recorded; null to leave the lag as it is */
    void behind(@Nullable Instant lastEventAt) {
        if (lastEventAt != null) {
            lag = Duration.between(lastEventAt, clock.instant());
        }
    }

    private static Counter events(MeterRegistry registry, String outcome) {
        return Counter.builder("claimwatch.index.events")
                .description("Events of the feed with a claim, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    void indexed(int written, int alreadyThere, int parked) {
        this.indexed.increment(written);
        this.alreadyThere.increment(alreadyThere);
        this.parked.increment(parked);
    }

    void caughtUp() {
        caughtUpAt = clock.instant();
        lag = Duration.ZERO;
    }

    private double feedAge() {
        return Duration.between(caughtUpAt, clock.instant()).toMillis() / 1000.0;
    }
}
