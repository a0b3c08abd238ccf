package org.claimwatch.crawler.site.roster;

/** How the reading of a roster ended. */
public sealed interface RosterReading {
    /** It was read to its end; single rows may be wrong. */
    record Read(Roster roster) implements RosterReading {}

    /** The text is not of its format, from this line on. */
    record Unreadable(RowError error) implements RosterReading {}
}
