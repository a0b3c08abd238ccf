package org.claimwatch.index.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.index.claim.Claim;
import org.claimwatch.index.claim.ClaimEvent;
import org.claimwatch.index.claim.Domain;
import org.claimwatch.index.mapping.IndexName;
import org.claimwatch.index.search.SimilarClaim;
import org.claimwatch.index.search.SimilarClaim.Reason;
import org.jspecify.annotations.Nullable;

/** What became of one claim, and where else its organisation is claimed. */
@Singleton
public final class ClaimStory {
    /** A claim that changes every day is told for three years. */
    private static final int MOST_EVENTS = 1_000;

    private static final int MOST_SIMILAR = 20;

    /** Within other names, a shorter one is found that has nothing to do with it. */
    private static final int SHORTEST_WITHIN = 6;

    private static final float CERTAIN = 4;

    private final ElasticsearchClient elasticsearch;

    ClaimStory(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Its events, first to last. */
    public List<ClaimEvent> history(UUID claimId) throws IOException {
        SearchResponse<ClaimEvent> found = Answers.to(() -> elasticsearch.search(
                search -> search.index(IndexName.EVENTS)
                        .query(Conditions.equal("claimId", claimId.toString()))
                        .sort(sort ->
                                sort.field(field -> field.field("sequence").order(SortOrder.Asc)))
                        .size(MOST_EVENTS)
                        .allowPartialSearchResults(false),
                ClaimEvent.class));
        return found.hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .toList();
    }

    /** Other claims that seem to name the same organisation, the surest first. */
    public List<SimilarClaim> similar(Claim claim) throws IOException {
        SearchResponse<Claim> found = Answers.to(() -> elasticsearch.search(
                search -> search.index(IndexName.CLAIMS)
                        .query(alike(claim))
                        .size(MOST_SIMILAR)
                        .allowPartialSearchResults(false),
                Claim.class));
        return found.hits().hits().stream().map(ClaimStory::similar).toList();
    }

    private static Query alike(Claim claim) {
        BoolQuery.Builder any = new BoolQuery.Builder()
                .mustNot(Conditions.equal("hidden", "true"))
                .mustNot(Conditions.equal("claimId", claim.claimId().toString()))
                .minimumShouldMatch("1");
        any.should(same("reclaimOf", claim.claimId().toString(), Reason.RECLAIMED));
        if (claim.reclaimOf() != null) {
            any.should(same("claimId", claim.reclaimOf().toString(), Reason.RECLAIMED));
        }
        Domain.of(claim).hosts().forEach(host -> any.should(same("domain.hosts", host, Reason.DOMAIN)));
        for (String name : names(claim)) {
            any.should(same("title.exact", name, Reason.NAME));
            any.should(same("organisation.name.exact", name, Reason.NAME));
            if (name.length() >= SHORTEST_WITHIN) {
                any.should(within("title", name));
                any.should(within("organisation.name", name));
            }
        }
        return any.build()._toQuery();
    }

    private static Set<String> names(Claim claim) {
        @Nullable String name = claim.organisation().name();
        return Optional.ofNullable(name)
                .filter(given -> !given.isBlank() && !given.equals(claim.title()))
                .map(given -> Set.of(given, claim.title()))
                .orElseGet(() -> Set.of(claim.title()));
    }

    private static Query same(String field, String value, Reason reason) {
        return Query.of(query -> query.term(
                term -> term.field(field).value(value).boost(CERTAIN).queryName(reason + " " + field + " " + value)));
    }

    private static Query within(String field, String name) {
        return Query.of(query -> query.matchPhrase(match ->
                match.field(field).query(name).boost(0.1f).queryName(Reason.NAME_WITHIN + " " + field + " " + name)));
    }

    private static SimilarClaim similar(Hit<Claim> hit) {
        Set<Reason> because = EnumSet.noneOf(Reason.class);
        hit.matchedQueries()
                .keySet()
                .forEach(name -> because.add(Reason.valueOf(name.substring(0, name.indexOf(' ')))));
        if (because.contains(Reason.NAME)) {
            because.remove(Reason.NAME_WITHIN);
        }
        return new SimilarClaim(Objects.requireNonNull(hit.source()), because);
    }
}
