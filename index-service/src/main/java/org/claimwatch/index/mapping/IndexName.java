package org.claimwatch.index.mapping;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an index that holds claims, {@code claims-1-0001}.
 *
 * <p>A successor's name follows from its predecessor's alone. Two replicas that find at the same time that a successor is
 * needed so ask for the same index, and Elasticsearch lets one of them make it.
 *
 * @param alias the name that searches use
 * @param mapping the number of the mapping, 1 or more
 * @param generation 1 or more; grows with each successor
 */
public record IndexName(String alias, int mapping, int generation) {
    private static final Pattern FORM = Pattern.compile("(.+)-([1-9][0-9]{0,8})-([0-9]{4,9})");

    public IndexName {
        if (alias.isBlank() || mapping < 1 || generation < 1) {
            throw new IllegalArgumentException(alias + ", mapping " + mapping + ", generation " + generation);
        }
    }

    /** The name of the first index there ever is. */
    public static IndexName first(String alias, int mapping) {
        return new IndexName(alias, mapping, 1);
    }

    /** Reads a name; empty if it is not one of an index that holds claims. */
    public static Optional<IndexName> parse(String name) {
        Matcher matcher = FORM.matcher(name);
        return matcher.matches() && Integer.parseInt(matcher.group(3)) > 0
                ? Optional.of(new IndexName(
                        matcher.group(1), Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    /** The name of the index that takes the place of this one. */
    public IndexName successor(int newMapping) {
        return new IndexName(alias, newMapping, generation + 1);
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
