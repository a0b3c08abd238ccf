package org.claimwatch.alert.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Gives ids: UUIDs of version 7 (RFC 9562, section 5.7), which sort by the millisecond they were given in, so that a list
 * by id is a list by time and an index of them grows at its end.
 */
@ApplicationScoped
public class Ids implements Supplier<UUID> {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Ids(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public UUID get() {
        long time = clock.millis() << 16;
        long high = time | VERSION_7 | (random.nextLong() & 0x0FFFL);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
