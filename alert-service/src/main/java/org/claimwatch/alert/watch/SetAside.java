package org.claimwatch.alert.watch;

import java.util.UUID;

/**
 * A watch that could not be read or judged, so that it is a person's to look at. The others are matched as ever.
 *
 * @param reason what was thrown
 */
public record SetAside(UUID watch, String owner, String name, String reason) {
    public static SetAside of(UUID watch, String owner, String name, RuntimeException cause) {
        return new SetAside(watch, owner, name, cause.toString());
    }
}
