package org.claimwatch.alert.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.claimwatch.alert.intake.FeedState;
import org.claimwatch.alert.match.KeptMatch;
import org.claimwatch.alert.notify.Delivery;
import org.claimwatch.alert.notify.Notification;
import org.claimwatch.alert.notify.NotificationReason;
import org.claimwatch.alert.notify.RetryPlan.Next;
import org.jspecify.annotations.Nullable;

/** What this process counts, for {@code /q/metrics}. Labels are the names of closed types. */
@ApplicationScoped
class Metrics {
    private static final String NO_REASON = "NONE";

    /** Two seconds are promised; a review takes a quarter of an hour, and a greylisting server some minutes. */
    private static final Duration[] BUCKETS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(5),
        Duration.ofMinutes(20),
        Duration.ofHours(4)
    };

    private final MeterRegistry registry;
    private final AtomicLong due;
    private final Timer seenToTold;
    private volatile @Nullable Instant caughtUpAt;
    private volatile boolean replaying;
    private volatile long parked;

    Metrics(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        Gauge.builder("claimwatch.feed.age", () -> age(clock))
                .description("Seconds since the end of the feed was last reached; NaN if it was not yet")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("claimwatch.feed.replaying", () -> replaying ? 1 : 0)
                .description("1 while the feed is read again from its beginning because it has begun anew")
                .register(registry);
        Gauge.builder("claimwatch.feed.parked", () -> parked)
                .description("Events that could not be read and wait for a person")
                .register(registry);
        due = registry.gauge("claimwatch.deliveries.due", new AtomicLong());
        seenToTold = Timer.builder("claimwatch.seen.to.told")
                .description(
                        "From the page that first showed a claim to the receiver's server that took the notification of it")
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }

    private double age(InstantSource clock) {
        Instant last = caughtUpAt;
        return last == null
                ? Double.NaN
                : Duration.between(last, clock.instant()).toMillis() / 1000.0;
    }

    void feed(FeedState state, long parkedEvents) {
        caughtUpAt = state.caughtUpAt();
        replaying = state.replayingSince() != null;
        parked = parkedEvents;
    }

    void found(List<KeptMatch> matches) {
        matches.forEach(match -> registry.counter(
                        "claimwatch.matches", "tier", match.tier().name())
                .increment());
    }

    void judged(List<NotificationReason> reasons) {
        reasons.forEach(reason -> registry.counter("claimwatch.notifications", "reason", reason.name())
                .increment());
    }

    void tried(Delivery delivery, Next next) {
        String result =
                switch (next) {
                    case Next.TryAt later -> "RETRY_LATER";
                    case Next.Ended ended -> ended.state().name();
                };
        registry.counter("claimwatch.deliveries", "result", result, "reason", reason(delivery))
                .increment();
    }

    /** Deliveries that are due and that nobody tries, of all replicas together. */
    void due(long deliveries) {
        due.set(deliveries);
    }

    /** Only of what is new: what an old site's first read gives was posted long before it was seen. */
    void told(Notification notification, Instant now) {
        if (notification.reason() == NotificationReason.NEW_CLAIM) {
            notification.claims().forEach(claim -> seenToTold.record(Duration.between(claim.firstSeenAt(), now)));
        }
    }

    private static String reason(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Delivered delivered -> NO_REASON;
            case Delivery.RetryLater later -> later.reason().name();
            case Delivery.Rejected rejected -> rejected.reason().name();
        };
    }
}
