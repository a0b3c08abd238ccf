/**
 * alert-service under load: a feed that posts claims in a burst, the service as a process of its own, a real PostgreSQL and
 * a real SMTP server.
 *
 * <p>{@link org.claimwatch.benchmarks.notify.NotifyLoad} measures from the moment an event can be had from the feed to the
 * mail server's 250, and how long reports take.
 */
@NullMarked
package org.claimwatch.benchmarks.notify;

import org.jspecify.annotations.NullMarked;
