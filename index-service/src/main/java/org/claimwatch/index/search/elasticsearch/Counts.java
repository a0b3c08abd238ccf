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

    /** @param total how many claims answer a question; exact */
    record Counted(long total, Facets facets) {}

    Counted of(ClaimQuery query) throws IOException {
        SearchResponse<Void> answer = Answers.to(() -> elasticsearch.search(ClaimRequests.counts(query), Void.class));
        Map<String, Aggregate> counts = answer.aggregations();
        long total = Objects.requireNonNull(counts.get(ClaimRequests.TOTAL), ClaimRequests.TOTAL)
                .filter()
                .docCount();
        Facets facets = new Facets(counts(counts, "group"), counts(counts, "status"), counts(counts, "country"));
        return new Counted(total, facets);
    }

    private static List<Count> counts(Map<String, Aggregate> all, String name) {
        Aggregate facet = Objects.requireNonNull(all.get(name), name);
        Aggregate terms = facet.isFilter()
                ? Objects.requireNonNull(facet.filter().aggregations().get(ClaimRequests.OF))
                : facet;
        return terms.sterms().buckets().array().stream().map(Counts::count).toList();
    }

    private static Count count(StringTermsBucket bucket) {
        Aggregate name = bucket.aggregations().get(ClaimRequests.NAME);
        String value = name == null
                ? bucket.key().stringValue()
                : name.sterms().buckets().array().getFirst().key().stringValue();
        return new Count(value, bucket.docCount());
    }

    /** What was counted meanwhile. */
    static Counted of(FutureTask<Counted> counted) throws IOException, InterruptedException {
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
