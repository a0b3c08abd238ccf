package org.claimwatch.alert.match;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the labels of a host name say by themselves: {@code hosts.txt}. */
final class HostWords {
    private final Map<String, Set<String>> bySort;
    private final Map<String, String> endings = new HashMap<>();

    HostWords(WordList file) {
        bySort = file.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> line.get(0), Collectors.mapping(line -> line.get(1), Collectors.toSet())));
        file.of("ending").forEach(line -> endings.put(line.get(0), line.get(1)));
    }

    private boolean is(String sort, String label) {
        return bySort.getOrDefault(sort, Set.of()).contains(label);
    }

    /** {@code www} and the like, before a name. */
    boolean isNothing(String label) {
        return is("nothing", label);
    }

    /** A second level that a government gives to authorities. */
    boolean isGovernments(String label) {
        return is("government", label);
    }

    /** A second level that is open to all. */
    boolean isShared(String label) {
        return is("shared", label);
    }

    /** Of schools, colleges and others that are never an authority. */
    boolean isOfOthers(String label) {
        return is("others", label);
    }

    /** A country's ending that companies of all countries buy. */
    boolean isSold(String ending) {
        return is("sold", ending);
    }

    /** A sort of authority, which stands before its name. */
    boolean isCue(String label) {
        return is("cue", label);
    }

    /** The country of a top level that is a region's, a language's or a city's; null if it is none. */
    @Nullable
    String countryOfEnding(String ending) {
        return endings.get(ending);
    }
}
