package org.claimwatch.index.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.index.claim.Claim;
import org.claimwatch.index.mapping.IndexName;
import org.claimwatch.index.search.ClaimHit;
import org.claimwatch.index.search.ClaimPage;
import org.claimwatch.index.search.ClaimQuery;
import org.claimwatch.index.search.Cursor;

/** Answers questions from Elasticsearch. Every method throws {@link IOException} where it cannot answer at present. */
@Singleton
public final class ClaimSearch {
    /** No index yet, too many requests, no shard to ask: it passes. */
    private static final Set<Integer> PASSING = Set.of(404, 429, 502, 503, 504);

    private interface Question<T> {
        T ask() throws IOException;
    }

    private final ElasticsearchClient elasticsearch;

    ClaimSearch(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    public ClaimPage search(ClaimQuery query) throws IOException {
        SearchResponse<Claim> answer =
                answer(() -> elasticsearch.search(ClaimRequests.of(IndexName.CLAIMS, query), Claim.class));
        List<Hit<Claim>> found = answer.hits().hits();
        List<Hit<Claim>> page = found.subList(0, Math.min(found.size(), query.limit()));
        boolean more = found.size() > page.size();
        return new ClaimPage(
                Objects.requireNonNull(answer.hits().total()).value(),
                page.stream().map(ClaimSearch::hit).toList(),
                more ? Optional.of(cursor(page.getLast())) : Optional.empty());
    }

    /** A claim by its id; as it was written last, without waiting for a refresh. */
    public Optional<Claim> find(UUID claimId) throws IOException {
        return Optional.ofNullable(answer(() ->
                        elasticsearch.get(get -> get.index(IndexName.CLAIMS).id(claimId.toString()), Claim.class))
                .source());
    }

    private static ClaimHit hit(Hit<Claim> hit) {
        return new ClaimHit(Objects.requireNonNull(hit.source()), hit.highlight());
    }

    private static Cursor cursor(Hit<Claim> hit) {
        List<FieldValue> sort = hit.sort();
        Instant firstSeenAt = Instant.ofEpochMilli(sort.get(sort.size() - 2).longValue());
        return new Cursor(
                hit.score(), firstSeenAt, UUID.fromString(sort.getLast().stringValue()));
    }

    private static <T> T answer(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (ElasticsearchException e) {
            if (PASSING.contains(e.status())) {
                throw new IOException(e.getMessage(), e);
            }
            throw e;
        }
    }
}
