package org.claimwatch.index.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.claimwatch.index.mapping.IndexName;

/** Which claims were redacted since a moment of the index that still shows them. */
@Singleton
final class Tombstones {
    private final ElasticsearchClient elasticsearch;

    Tombstones(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Without those that were redacted meanwhile. */
    <T> List<Hit<T>> without(List<Hit<T>> hits) throws IOException {
        if (hits.isEmpty()) {
            return hits;
        }
        List<String> ids = hits.stream().map(Hit::id).toList();
        SearchResponse<Void> found = Answers.to(() -> elasticsearch.search(
                search -> search.index(IndexName.CLAIMS)
                        .query(query -> query.bool(both -> both.filter(Conditions.equal("redacted", "true"))
                                .filter(those -> those.ids(values -> values.values(ids)))))
                        .source(source -> source.fetch(false))
                        .size(ids.size()),
                Void.class));
        Set<String> redacted = found.hits().hits().stream().map(Hit::id).collect(Collectors.toSet());
        return hits.stream().filter(hit -> !redacted.contains(hit.id())).toList();
    }
}
