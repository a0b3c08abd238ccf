package org.claimwatch.alert.watch;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that is not the watched authority, but whose claims its owner wants to know of: the union of communes that
 * it belongs to, an agency of its own, a supplier that holds its data.
 *
 * @param cap the best tier that a claim naming it makes for the watch, whatever speaks for it
 * @param domains registrable domains of its own: never those of the authority, so never more than the cap
 */
public record Related(String name, Sort sort, Cap cap, List<String> domains) {
    /** What it is to the authority. */
    public enum Sort {
        /** An authority too, and most of its services are one with the commune's. */
        INTERCOMMUNALITY(Cap.LIKELY),
        /** Its own social, housing or water office: it is the authority's business, if its name is clear. */
        AGENCY(Cap.LIKELY),
        /** It has other customers: whether it concerns this one is for a person to judge. */
        SUPPLIER(Cap.POSSIBLE);

        private final Cap cap;

        Sort(Cap cap) {
            this.cap = cap;
        }
    }

    /** The best tier that a related organisation can make; an official domain of the authority alone makes EXACT. */
    public enum Cap {
        POSSIBLE,
        LIKELY
    }

    public Related {
        name = Watch.named("name", name);
        domains = Watch.domains("domains", domains);
    }

    /** With the cap that is usual for its sort. */
    public static Related of(String name, Sort sort, List<String> domains) {
        return new Related(name, sort, sort.cap, domains);
    }

    /**
     * Reads one as it is given from outside.
     *
     * @param path of it in what was given, such as {@code related[0]}
     * @throws InvalidWatch naming the field below that path
     */
    public static Related parse(
            String path, @Nullable String name, @Nullable String sort, @Nullable String cap, List<String> domains) {
        try {
            Sort of = constant(Sort.class, "sort", sort == null ? "" : sort);
            Cap most = cap == null ? of.cap : constant(Cap.class, "cap", cap);
            return new Related(name == null ? "" : name, of, most, domains);
        } catch (InvalidWatch e) {
            throw e.below(path);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String field, String text) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(text.toUpperCase(Locale.ROOT))) {
                return each;
            }
        }
        throw new InvalidWatch(
                field,
                field + " must be one of " + List.of(type.getEnumConstants()).toString());
    }
}
