/**
 * Watching over the watch: that people can tell its silence from its end.
 *
 * <p>A receiver is told on Monday mornings that the watch goes on, and in between when too few leak sites are read, when
 * what is read arrives too late, and when that is over ({@link org.claimwatch.alert.vigil.Duty}). After an incident a place
 * has a {@link org.claimwatch.alert.vigil.CloserWatch} with a word every morning. What is decided here is saved in the
 * transaction that makes the notification, under a lock of the receiver's or the watch's row: so it is told once, however
 * many replicas look. What somebody outside learns when all of this is dead is in {@code vigil.http}.
 *
 * <p>It decides nothing about claims: that is {@code notify} and {@code report}.
 */
@NullMarked
package org.claimwatch.alert.vigil;

import org.jspecify.annotations.NullMarked;
