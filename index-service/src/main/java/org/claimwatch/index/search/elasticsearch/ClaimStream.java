package org.claimwatch.index.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.claimwatch.index.claim.Claim;
import org.claimwatch.index.mapping.IndexName;
import org.claimwatch.index.search.ClaimQuery;
import org.claimwatch.index.search.Order;

/** Reads all claims that answer a question, some at a time. */
@Singleton
public final class ClaimStream {
    /** Claims with the longest descriptions make 5 MB of it. */
    private static final int AT_A_TIME = 1_000;

    /** Takes some claims; what it throws ends the reading. */
    public interface Sink {
        void take(List<Claim> claims) throws IOException;
    }

    /** A claim and when what is known of it changed last. */
    public record Changed(Claim claim, Instant at) {}

    private final ElasticsearchClient elasticsearch;
    private final Moments moments;
    private final Tombstones tombstones;

    ClaimStream(ElasticsearchClient elasticsearch, Moments moments, Tombstones tombstones) {
        this.elasticsearch = elasticsearch;
        this.moments = moments;
        this.tombstones = tombstones;
    }

    /** All of them as they are at one moment, newest first; those that are redacted while it lasts are left out. */
    public void read(ClaimQuery query, Sink sink) throws IOException {
        String moment = Answers.to(moments::open);
        try {
            List<Object> after = List.of();
            while (true) {
                SearchRequest request = ClaimRequests.slice(query, AT_A_TIME, moment, after);
                SearchResponse<Claim> answer = Answers.to(() -> elasticsearch.search(request, Claim.class));
                List<Hit<Claim>> hits = answer.hits().hits();
                sink.take(tombstones.without(hits).stream()
                        .map(hit -> Objects.requireNonNull(hit.source()))
                        .toList());
                moment = Objects.requireNonNull(answer.pitId(), "pit_id");
                if (hits.size() < AT_A_TIME) {
                    return;
                }
                after = ClaimSearch.order(hits.getLast());
            }
        } finally {
            moments.close(moment);
        }
    }

    /** The claims that changed last, the latest first. */
    public List<Changed> changed(ClaimQuery query, int limit) throws IOException {
        SearchResponse<Claim> answer = Answers.to(() -> elasticsearch.search(
                search -> search.index(IndexName.CLAIMS)
                        .query(Conditions.of(query))
                        .sort(ClaimRequests.sort(Order.CHANGED))
                        .size(limit)
                        .allowPartialSearchResults(false),
                Claim.class));
        return answer.hits().hits().stream()
                .map(hit -> new Changed(
                        Objects.requireNonNull(hit.source()),
                        Instant.ofEpochMilli(hit.sort().getFirst().longValue())))
                .toList();
    }
}
