package org.claimwatch.alert.app;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claimwatch.alert.notify.Channel;
import org.claimwatch.alert.notify.Courier;
import org.claimwatch.alert.notify.Delivery;
import org.claimwatch.alert.notify.DeliveryState;
import org.claimwatch.alert.notify.Dispatch;
import org.claimwatch.alert.notify.RetryPlan;
import org.claimwatch.alert.notify.RetryPlan.Next;
import org.claimwatch.alert.notify.postgres.DeliveryLedger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Empties the outbox for as long as the service runs: leases what is due, tries each on a virtual thread, writes how it
 * ended. One receiver has one try at a time, so that one that is slow takes one place and no more.
 */
@ApplicationScoped
class DeliveryWorker {
    private static final Logger LOG = Logger.getLogger(DeliveryWorker.class);
    /** A mail under way gets this long to end when the service stops; a try cut off is made again by the next start. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    /** The worker may have heard the ring first. */
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private static final Next DELIVERED = new Next.Ended(DeliveryState.DELIVERED);

    private final Database database;
    private final DeliveryLedger ledger;
    private final Map<Channel, Courier> couriers;
    private final Links links;
    private final DeadLetters deadLetters;
    private final Doorbell doorbell;
    private final Metrics metrics;
    private final InstantSource clock;
    private final DeliverySettings settings;
    private final String instance;
    private final RetryPlan plan;
    private final Set<UUID> busyReceivers = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private @Nullable Thread thread;

    DeliveryWorker(
            Database database,
            DeliveryLedger ledger,
            @All List<Courier> couriers,
            Links links,
            DeadLetters deadLetters,
            Doorbell doorbell,
            Metrics metrics,
            InstantSource clock,
            DeliverySettings settings,
            @ConfigProperty(name = "claimwatch.instance") String instance) {
        this.database = database;
        this.ledger = ledger;
        this.couriers = couriers.stream().collect(Collectors.toMap(Courier::channel, Function.identity()));
        this.links = links;
        this.deadLetters = deadLetters;
        this.doorbell = doorbell;
        this.metrics = metrics;
        this.clock = clock;
        this.settings = settings;
        this.instance = instance;
        this.plan = new RetryPlan(
                settings.retry().first(),
                settings.retry().longest(),
                settings.retry().deadline());
        if (settings.lease().compareTo(settings.timeout()) <= 0) {
            throw new IllegalArgumentException(
                    "claimwatch.delivery.lease must be longer than claimwatch.delivery.timeout");
        }
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofVirtual().name("delivery-worker").start(this::work);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        Instant until = clock.instant().plus(FAREWELL);
        while (!busyReceivers.isEmpty() && clock.instant().isBefore(until)) {
            doorbell.await(LOOK_AGAIN);
        }
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void work() {
        boolean released = false;
        try {
            while (!stopping) {
                try {
                    released = released || release();
                    if (sendAllDue() == 0) {
                        metrics.due(database.await(session -> ledger.countDue(session, clock.instant())));
                        doorbell.await(settings.pollEvery());
                    }
                } catch (RuntimeException e) {
                    if (!stopping) {
                        LOG.errorf(e, "the outbox was not read");
                    }
                    Thread.sleep(settings.pollEvery());
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    /** What this process had under way when it was last killed is due now, not at the end of its lease. */
    private boolean release() {
        int released = database.await(session -> ledger.release(session, instance, clock.instant()));
        if (released > 0) {
            LOG.infof("deliveries=%d were under way when this service last stopped", released);
        }
        return true;
    }

    private int sendAllDue() {
        int free = settings.concurrency() - busyReceivers.size();
        if (free <= 0) {
            return 0;
        }
        List<Dispatch> leased = database.await(session ->
                ledger.lease(session, instance, clock.instant(), settings.lease(), free, Set.copyOf(busyReceivers)));
        leased.forEach(dispatch -> {
            busyReceivers.add(dispatch.receiver().id());
            Thread.ofVirtual().name("delivery").start(() -> send(dispatch));
        });
        return leased.size();
    }

    private void send(Dispatch dispatch) {
        try {
            Delivery delivery = deliver(dispatch);
            Instant now = clock.instant();
            Next next = plan.after(
                    delivery,
                    dispatch.attempt(),
                    dispatch.since(),
                    now,
                    ThreadLocalRandom.current().nextDouble());
            boolean written = database.await(session -> finish(session, dispatch, delivery, next, now));
            metrics.tried(delivery, next);
            if (written && next.equals(DELIVERED)) {
                metrics.told(dispatch.notification(), now);
            }
            LOG.infof(
                    "notification=%s delivery=%s channel=%s attempt=%d result=%s%s",
                    dispatch.notification().id(),
                    dispatch.deliveryId(),
                    dispatch.receiver().channel(),
                    dispatch.attempt(),
                    delivery.getClass().getSimpleName(),
                    written ? "" : " (another try has begun since)");
        } catch (RuntimeException e) {
            LOG.errorf(e, "delivery=%s how it ended was not written: it is due again", dispatch.deliveryId());
        } finally {
            busyReceivers.remove(dispatch.receiver().id());
            doorbell.ring();
        }
    }

    private Delivery deliver(Dispatch dispatch) {
        try {
            return Objects.requireNonNull(couriers.get(dispatch.receiver().channel()))
                    .deliver(dispatch, links.letter(dispatch));
        } catch (RuntimeException e) {
            LOG.errorf(e, "delivery=%s could not be tried", dispatch.deliveryId());
            return new Delivery.RetryLater(Delivery.Reason.FAILED_HERE, "it could not be tried");
        }
    }

    private Uni<Boolean> finish(Mutiny.Session session, Dispatch dispatch, Delivery delivery, Next next, Instant now) {
        return ledger.finish(session, dispatch, delivery, next, now)
                .call(written -> written
                        ? ledger.noteReceiver(session, dispatch, delivery, now)
                                .chain(() -> deadLetters.tellOthers(session, dispatch, next))
                        : Uni.createFrom().voidItem());
    }
}
