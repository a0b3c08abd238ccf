package org.claimwatch.index.intake.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.claimwatch.index.claim.ClaimEvent;
import org.claimwatch.index.intake.BulkVerdict;
import org.claimwatch.index.intake.FeedEvent.ClaimRedacted;
import org.claimwatch.index.mapping.ClaimIndex;
import org.claimwatch.index.mapping.elasticsearch.ClaimIndices;

/**
 * Clears what earlier events left of a claim: its history, and what was set aside. The claim itself is overwritten like any
 * other, by the {@link ClaimWriter}. Doing it again changes nothing.
 *
 * <p>An event of the history is emptied, not deleted, under the redaction's version: so none that is read again, or late,
 * brings the content back.
 */
@ApplicationScoped
public class Redaction {
    /** Far more events than a claim has; the next ones are asked for after it. */
    private static final int PAGE = 1_000;

    private final ElasticsearchClient elasticsearch;
    private final ClaimWriter writer;

    Redaction(ElasticsearchClient elasticsearch, ClaimWriter writer) {
        this.elasticsearch = elasticsearch;
        this.writer = writer;
    }

    /** @throws IOException if Elasticsearch did not take all; then it has to be done again */
    public void clear(ClaimIndex index, ClaimRedacted redaction) throws IOException, InterruptedException {
        Operation.Doors doors = Operation.Doors.of(index.name());
        elasticsearch
                .indices()
                .refresh(refresh -> refresh.index(index.name().events().door(), ClaimIndices.PARKED));
        List<ClaimEvent> earlier = earlier(index, redaction, 0);
        while (!earlier.isEmpty()) {
            Stream<Operation> emptied = earlier.stream().map(event -> Operation.emptied(doors, event, redaction));
            if (writer.write(emptied) instanceof BulkVerdict.Busy busy) {
                throw new IOException("Elasticsearch did not take all: " + busy.reason());
            }
            earlier = earlier(index, redaction, earlier.getLast().sequence());
        }
        unpark(redaction.event().claimId());
    }

    private List<ClaimEvent> earlier(ClaimIndex index, ClaimRedacted redaction, long after) throws IOException {
        SearchResponse<ClaimEvent> found = elasticsearch.search(
                search -> search.index(index.name().events().door())
                        .query(query -> query.bool(both -> both.filter(claim -> claim.term(term -> term.field("claimId")
                                        .value(redaction.event().claimId().toString())))
                                .filter(before -> before.range(range -> range.untyped(number -> number.field("sequence")
                                        .gt(JsonData.of(after))
                                        .lt(JsonData.of(redaction.position().sequence())))))))
                        .sort(sort ->
                                sort.field(field -> field.field("sequence").order(SortOrder.Asc)))
                        .size(PAGE)
                        .allowPartialSearchResults(false),
                ClaimEvent.class);
        return found.hits().hits().stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .toList();
    }

    private void unpark(UUID claimId) throws IOException {
        SearchResponse<Void> parked = elasticsearch.search(
                search -> search.index(ClaimIndices.PARKED)
                        .query(query -> query.term(term -> term.field("claimId").value(claimId.toString())))
                        .source(source -> source.fetch(false))
                        .size(PAGE),
                Void.class);
        for (Hit<Void> event : parked.hits().hits()) {
            elasticsearch.delete(delete -> delete.index(ClaimIndices.PARKED).id(event.id()));
        }
    }
}
