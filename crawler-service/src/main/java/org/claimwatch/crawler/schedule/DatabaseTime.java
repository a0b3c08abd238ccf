package org.claimwatch.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The database's time, carried on from a moment it told by this machine's monotonic clock: what replicas write into one
 * ledger is comparable even where their own clocks are an hour apart. To the microsecond, which is what PostgreSQL
 * keeps, so that a value is the same before and after it was stored.
 */
public final class DatabaseTime implements InstantSource {
    private final Instant told;
    private final long toldAtNanos;

    /** @param told what the database's clock said just now */
    public DatabaseTime(Instant told) {
        this.told = told;
        this.toldAtNanos = System.nanoTime();
    }

    @Override
    public Instant instant() {
        return told.plus(elapsed()).truncatedTo(ChronoUnit.MICROS);
    }

    /** Since the database told the time. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - toldAtNanos);
    }
}
