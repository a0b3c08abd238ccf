package org.claimwatch.alert.notify;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that a worker has leased: it alone may try it until the lease ends.
 *
 * @param attempt which try this is, from 1 on; the fence by which a worker that came too late is told
 * @param since when it began to be tried: its deadline runs from there
 */
public record Dispatch(UUID deliveryId, int attempt, Instant since, Notification notification, Receiver receiver) {}
