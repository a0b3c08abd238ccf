package org.claimwatch.crawler.site.roster;

import java.util.List;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.SiteKind;
import org.jspecify.annotations.Nullable;

/**
 * What a list says.
 *
 * @param entries in the list's order
 * @param errors rows that say nothing that could be taken
 * @param leftOut rows that are right and of no use here
 */
public record Roster(RosterFormat format, List<Entry> entries, List<RowError> errors, List<RowError> leftOut) {
    public Roster {
        entries = List.copyOf(entries);
        errors = List.copyOf(errors);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * A site.
     *
     * @param site its name; null where the list knows groups only
     * @param sharesOnions says that an onion of it may serve other groups too
     */
    public record Entry(
            int line,
            String group,
            List<String> aliases,
            @Nullable String site,
            SiteKind kind,
            boolean sharesOnions,
            List<Address> addresses) {
        public Entry {
            aliases = List.copyOf(aliases);
            addresses = List.copyOf(addresses);
        }
    }

    public record Address(int line, Mirror mirror) {}
}
