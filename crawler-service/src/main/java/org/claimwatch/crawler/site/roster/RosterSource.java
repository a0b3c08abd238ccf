package org.claimwatch.crawler.site.roster;

import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.claimwatch.crawler.site.Mirror;
import org.jspecify.annotations.Nullable;

/**
 * A roster that is read on a schedule.
 *
 * @param location {@code file:} and a name in the folder that whoever runs the service set aside for rosters, or an http or
 *     https URL, which is fetched through Tor
 * @param every from one reading to the next, an hour to thirty days
 * @param appliesItself whether a difference is applied at once, or waits for an operator
 * @param skipsErrors whether rows that cannot be taken keep the others from being applied
 */
public record RosterSource(
        UUID id, String location, RosterFormat format, Duration every, boolean appliesItself, boolean skipsErrors) {
    /** Published lists change a few times a day. */
    public static final Duration SHORTEST = Duration.ofHours(1);

    public static final Duration LONGEST = Duration.ofDays(30);

    private static final String FILE = "file:";
    /** A name, not a path: nothing outside of the folder can be named. */
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}");

    /** @throws IllegalArgumentException beginning with the field at fault */
    public RosterSource {
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("every must be from " + SHORTEST + " to " + LONGEST);
        }
        if (!location.startsWith(FILE)) {
            location = address(location).url().toString();
        } else if (!FILE_NAME.matcher(location.substring(FILE.length())).matches()) {
            throw new IllegalArgumentException("location must be file: and a name without folders");
        }
    }

    /** The file's name; null where the roster is fetched. */
    public @Nullable String file() {
        return location.startsWith(FILE) ? location.substring(FILE.length()) : null;
    }

    /** Where it is fetched from; null where it is a file. */
    public @Nullable Mirror address() {
        return file() == null ? address(location) : null;
    }

    /** What became of its difference. */
    public RosterOutcome outcomeOf(Difference difference, @Nullable String dismissedRevision) {
        if (!difference.isSound()) {
            return RosterOutcome.REFUSED;
        }
        if (difference.changes().isEmpty()) {
            return RosterOutcome.UNCHANGED;
        }
        if (appliesItself) {
            return RosterOutcome.APPLIED;
        }
        return difference.revision().equals(dismissedRevision) ? RosterOutcome.DISMISSED : RosterOutcome.WAITS;
    }

    private static Mirror address(String location) {
        try {
            return Mirror.of(location);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("location " + e.getMessage(), e);
        }
    }
}
