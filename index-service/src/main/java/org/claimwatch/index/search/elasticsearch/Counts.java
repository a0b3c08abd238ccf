package org.claimwatch.index.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.claimwatch.index.search.ClaimQuery;
import org.claimwatch.index.search.Facets;
import org.claimwatch.index.search.Facets.Count;

/** Counts claims by what they have in common. */
@Singleton
final class Counts {
    private final ElasticsearchClient elasticsearch;

    Counts(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    Facets facets(ClaimQuery query) throws IOException {
        SearchResponse<Void> answer = Answers.to(() -> elasticsearch.search(ClaimRequests.facets(query), Void.class));
        Map<String, Aggregate> counts = answer.aggregations();
        return new Facets(counts(counts, "group"), counts(counts, "status"), counts(counts, "country"));
    }

    private static List<Count> counts(Map<String, Aggregate> all, String name) {
        Aggregate facet = Objects.requireNonNull(all.get(name), name);
        Aggregate terms = facet.isFilter()
                ? Objects.requireNonNull(facet.filter().aggregations().get("of"))
                : facet;
        return terms.sterms().buckets().array().stream().map(Counts::count).toList();
    }

    private static Count count(StringTermsBucket bucket) {
        return new Count(bucket.key().stringValue(), bucket.docCount());
    }

    /** What was counted meanwhile. */
    static <T> T of(FutureTask<T> counted) throws IOException, InterruptedException {
        try {
            return counted.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException unavailable -> throw unavailable;
                case RuntimeException mistake -> throw mistake;
                default -> throw new IllegalStateException(e);
            }
        }
    }
}
