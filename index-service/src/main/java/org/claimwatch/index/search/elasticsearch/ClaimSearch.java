package org.claimwatch.index.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import org.claimwatch.index.claim.Claim;
import org.claimwatch.index.mapping.IndexName;
import org.claimwatch.index.search.ClaimHit;
import org.claimwatch.index.search.ClaimPage;
import org.claimwatch.index.search.ClaimQuery;
import org.claimwatch.index.search.Cursor;
import org.claimwatch.index.search.Lookup;
import org.claimwatch.index.search.Order;

/** Answers questions from Elasticsearch. Every method throws {@link IOException} where it cannot answer at present. */
@Singleton
public final class ClaimSearch {
    private final ElasticsearchClient elasticsearch;
    private final ObjectMapper json;
    private final Moments moments;
    private final Tombstones tombstones;
    private final Counts counts;
    private final Suggestions suggestions;

    ClaimSearch(
            ElasticsearchClient elasticsearch,
            ObjectMapper json,
            Moments moments,
            Tombstones tombstones,
            Counts counts,
            Suggestions suggestions) {
        this.elasticsearch = elasticsearch;
        this.json = json;
        this.moments = moments;
        this.tombstones = tombstones;
        this.counts = counts;
        this.suggestions = suggestions;
    }

    /**
     * The first page of an answer.
     *
     * @param question a digest of it, for the cursor
     * @param askedAt for the cursor
     */
    public ClaimPage.Found first(ClaimQuery query, Order order, int limit, String question, Instant askedAt)
            throws IOException, InterruptedException {
        FutureTask<Counts.Counted> counting = new FutureTask<>(() -> counts.of(query));
        Thread.ofVirtual().start(counting);
        String moment = Answers.to(moments::open);
        SearchResponse<Claim> answer = Answers.to(
                () -> elasticsearch.search(ClaimRequests.page(query, order, limit, moment, List.of()), Claim.class));
        List<Hit<Claim>> hits = page(answer, limit);
        Optional<String> instead = hits.isEmpty() ? suggestions.instead(query, askedAt) : Optional.empty();
        Counts.Counted counted = Counts.of(counting);
        Optional<Cursor> next = cursor(answer, limit, question, counted.total(), askedAt);
        // of a single page it is seen; a claim may have been written between the counting and the page
        long total = next.isPresent() ? counted.total() : hits.size();
        return new ClaimPage.Found(
                total, hits.stream().map(ClaimSearch::hit).toList(), next, Optional.of(counted.facets()), instead);
    }

    /** The page after a cursor. */
    public ClaimPage next(ClaimQuery query, Order order, int limit, Cursor cursor) throws IOException {
        SearchResponse<Claim> answer;
        try {
            answer = elasticsearch.search(
                    ClaimRequests.page(query, order, limit, cursor.pointInTime(), cursor.lastHit()), Claim.class);
        } catch (ElasticsearchException e) {
            return switch (e.status()) {
                case 400 -> new ClaimPage.NoSuchCursor();
                case 404 -> new ClaimPage.Expired();
                default ->
                    Answers.to(() -> {
                        throw e;
                    });
            };
        }
        List<Hit<Claim>> hits = page(answer, limit);
        Optional<Cursor> next = cursor(answer, limit, cursor.question(), cursor.total(), cursor.askedAt());
        return new ClaimPage.Found(
                cursor.total(),
                tombstones.without(hits).stream().map(ClaimSearch::hit).toList(),
                next,
                Optional.empty(),
                Optional.empty());
    }

    /** A claim by its id; as it was written last, without waiting for a refresh. */
    public Lookup find(UUID claimId) throws IOException {
        JsonNode document = Answers.to(() ->
                        elasticsearch.get(get -> get.index(IndexName.CLAIMS).id(claimId.toString()), JsonNode.class))
                .source();
        if (document == null) {
            return new Lookup.Unknown();
        }
        return document.path("redacted").asBoolean()
                ? new Lookup.Redacted()
                : new Lookup.Known(json.treeToValue(document, Claim.class));
    }

    private static ClaimHit hit(Hit<Claim> hit) {
        return new ClaimHit(Objects.requireNonNull(hit.source()), hit.highlight());
    }

    private static List<Hit<Claim>> page(SearchResponse<Claim> answer, int limit) {
        List<Hit<Claim>> hits = answer.hits().hits();
        return hits.subList(0, Math.min(hits.size(), limit));
    }

    /** Where the next page goes on. After the last one the moment is not needed any more. */
    private Optional<Cursor> cursor(
            SearchResponse<Claim> answer, int limit, String question, long total, Instant askedAt) {
        // Elasticsearch may give it another name with each answer
        String moment = Objects.requireNonNull(answer.pitId(), "pit_id");
        if (answer.hits().hits().size() <= limit) {
            moments.close(moment);
            return Optional.empty();
        }
        Hit<Claim> last = page(answer, limit).getLast();
        return Optional.of(new Cursor(question, total, askedAt, moment, order(last)));
    }

    /** What a hit was ordered by. */
    static List<Object> order(Hit<Claim> hit) {
        return hit.sort().stream().map(ClaimSearch::value).toList();
    }

    private static Object value(FieldValue value) {
        return switch (value._kind()) {
            case Double -> value.doubleValue();
            case Long -> value.longValue();
            default -> value.stringValue();
        };
    }
}
