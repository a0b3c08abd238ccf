package org.claimwatch.alert.watch.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.alert.app.Places.Found;
import org.claimwatch.alert.watch.InvalidWatch;
import org.claimwatch.alert.watch.Related;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.http.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * A watch as it is asked for. What is left out the gazetteer fills in where it knows the code: name, country, kind, region,
 * the usual short forms as aliases, likely domains, and the intercommunality as a related organisation. An empty list is
 * not left out.
 *
 * @param owner whose it shall be; the caller's own if absent
 * @param vouch why the place may be watched without the proof that is required here
 */
record NewWatch(
        @Nullable String name,
        @Nullable String country,
        @Nullable String kind,
        @Nullable String code,
        @Nullable String region,
        @Nullable List<@NotNull String> aliases,
        @Nullable List<@NotNull String> domains,
        @Nullable List<@NotNull String> likelyDomains,
        @Nullable List<@NotNull @Valid NewRelated> related,
        @Nullable String owner,
        @Nullable @Size(max = 500) String vouch) {
    /**
     * @param sort INTERCOMMUNALITY, AGENCY or SUPPLIER
     * @param cap LIKELY or POSSIBLE; what is usual for its sort if absent
     */
    record NewRelated(
            @NotNull String name,
            @NotNull String sort,
            @Nullable String cap,
            @Nullable List<@NotNull String> domains) {}

    Watch toWatch(UUID id, String ownerOfIt, Instant now, Optional<Found> place) {
        try {
            return new Watch(
                    id,
                    ownerOfIt,
                    needed("name", name, place.map(Found::name)),
                    needed("country", country, place.map(Found::country)),
                    needed("kind", kind, place.map(Found::kind)),
                    code,
                    region == null ? place.map(Found::region).orElse(null) : region,
                    given(aliases, place.map(Found::usualNames)),
                    given(domains, Optional.empty()),
                    given(likelyDomains, place.map(Found::likelyDomains)),
                    related(place),
                    now);
        } catch (InvalidWatch e) {
            throw ProblemException.badRequest(e.field(), e.getMessage());
        }
    }

    private List<Related> related(Optional<Found> place) {
        if (related == null) {
            return place.map(Found::intercommunality).stream()
                    .map(union -> Related.of(union.name(), Related.Sort.INTERCOMMUNALITY, List.of()))
                    .toList();
        }
        List<Related> read = new ArrayList<>();
        for (NewRelated each : related) {
            String path = "related[" + read.size() + "]";
            read.add(
                    Related.parse(path, each.name(), each.sort(), each.cap(), given(each.domains(), Optional.empty())));
        }
        return read;
    }

    private static String needed(String field, @Nullable String given, Optional<String> known) {
        if (given != null) {
            return given;
        }
        return known.orElseThrow(() -> ProblemException.badRequest(
                field, field + " must not be null, unless code is one that the gazetteer knows"));
    }

    private static List<String> given(@Nullable List<String> given, Optional<List<String>> known) {
        return given != null ? given : known.orElse(List.of());
    }
}
