package org.claimwatch.alert.app;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.claimwatch.alert.notify.Delivery;
import org.claimwatch.alert.notify.Dispatch;
import org.claimwatch.alert.notify.RetryPlan;
import org.claimwatch.alert.notify.RetryPlan.Next;
import org.claimwatch.alert.notify.postgres.DeliveryLedger;
import org.claimwatch.alert.notify.smtp.MailChannel;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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

    private final Database database;
    private final DeliveryLedger ledger;
    private final MailChannel mail;
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
            MailChannel mail,
            Doorbell doorbell,
            Metrics metrics,
            InstantSource clock,
            DeliverySettings settings,
            @ConfigProperty(name = "claimwatch.instance") String instance) {
        this.database = database;
        this.ledger = ledger;
        this.mail = mail;
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
            Delivery delivery = Database.await(() -> mail.send(dispatch.notification(), dispatch.receiver()));
            Instant now = clock.instant();
            Next next = plan.after(
                    delivery,
                    dispatch.attempt(),
                    dispatch.notification().createdAt(),
                    now,
                    ThreadLocalRandom.current().nextDouble());
            boolean written = database.await(session -> ledger.finish(session, dispatch, delivery, next, now));
            metrics.tried(delivery, next);
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
}
