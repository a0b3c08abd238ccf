package org.claimwatch.alert.app;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How deliveries are tried; {@code application.properties} gives the numbers and their reasons. */
@ConfigMapping(prefix = "claimwatch.delivery")
interface DeliverySettings {
    /** How many deliveries are tried at a time. */
    int concurrency();

    /** How often the outbox is looked at without being woken. */
    Duration pollEvery();

    /** How long a try may take. */
    Duration timeout();

    /** How long a delivery is kept from other workers; longer than the timeout. */
    Duration lease();

    Retry retry();

    /** See {@link org.claimwatch.alert.notify.RetryPlan}. */
    interface Retry {
        Duration first();

        Duration longest();

        Duration deadline();
    }
}
