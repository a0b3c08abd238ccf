package org.claimwatch.index.mapping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an index that holds claims, {@code claims-1-0001}.
 *
 * <p>A successor's number is one more than the highest there is. Two replicas that find at the same time that one is needed
 * so ask for the same index, and Elasticsearch lets one of them make it.
 *
 * @param alias the name that searches use
 * @param mapping the number of the mapping, 1 or more
 * @param generation 1 or more; grows with each successor
 */
public record IndexName(String alias, int mapping, int generation) {
    /** The name that searches for claims ask. */
    public static final String CLAIMS = "claims";

    /** The name that questions about a claim's history ask. */
    public static final String EVENTS = "claim-events";

    private static final Pattern FORM = Pattern.compile("(.+)-([1-9][0-9]{0,8})-([0-9]{4,9})");

    public IndexName {
        if (alias.isBlank() || mapping < 1 || generation < 1) {
            throw new IllegalArgumentException(alias + ", mapping " + mapping + ", generation " + generation);
        }
    }

    /** Reads a name; empty if it is not one of an index that holds claims. */
    public static Optional<IndexName> parse(String name) {
        Matcher matcher = FORM.matcher(name);
        return matcher.matches() && Integer.parseInt(matcher.group(3)) > 0
                ? Optional.of(new IndexName(
                        matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** The index of the events of these claims, which shares its life. */
    public IndexName events() {
        return new IndexName(EVENTS, mapping, generation);
    }

    /**
     * The name that the intake writes under: an alias that this index alone has and that goes with it. A bulk request that
     * insists on an alias cannot bring a deleted index back to life, with a guessed mapping, as one under the index's own
     * name would.
     */
    public String door() {
        return this + "-writes";
    }

    @Override
    public String toString() {
        return "%s-%d-%04d".formatted(alias, mapping, generation);
    }
}
