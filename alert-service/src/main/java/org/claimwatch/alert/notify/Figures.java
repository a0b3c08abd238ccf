package org.claimwatch.alert.notify;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a notice that is about the watch and no claim.
 *
 * @param active how many leak sites are alive
 * @param readInFull how many of them were read in full within 24 h
 * @param bar percent that the watch's owner wants to be read
 * @param claims how many claims name the place at LIKELY or better
 * @param until when the watch mode after an incident ends, if it is on
 * @param receiver whose delivery failed, if that is what is told: a channel and no address
 */
public record Figures(
        int active,
        int readInFull,
        int bar,
        long claims,
        @Nullable Duration late,
        @Nullable Instant until,
        @Nullable String receiver) {
    /** Of the active sites, rounded down: 79.9% is not 80%. */
    public int percent() {
        return active == 0 ? 0 : (int) (readInFull * 100L / active);
    }
}
