package org.claimwatch.index.intake.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexRequest;
import co.elastic.clients.elasticsearch.core.IndexResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.claimwatch.index.intake.FeedPosition;
import org.claimwatch.index.mapping.ClaimIndex;
import org.claimwatch.index.mapping.elasticsearch.ClaimIndices;

/**
 * How far each index has followed the feed. The document's id is the index's UUID, which Elasticsearch never gives twice: an
 * index that was lost and made again has no position, and so is filled from the beginning.
 */
@ApplicationScoped
public class Positions {
    private final ElasticsearchClient elasticsearch;
    private final InstantSource clock;

    Positions(ElasticsearchClient elasticsearch, InstantSource clock) {
        this.elasticsearch = elasticsearch;
        this.clock = clock;
    }

    public StoredPosition of(ClaimIndex index) throws IOException {
        GetResponse<StoredPosition.Row> stored =
                elasticsearch.get(get -> get.index(ClaimIndices.POSITIONS).id(index.uuid()), StoredPosition.Row.class);
        return stored.found()
                ? new StoredPosition(
                        Objects.requireNonNull(stored.source()).position(), stored.seqNo(), stored.primaryTerm())
                : StoredPosition.NONE;
    }

    /** Moves a position; empty, and nothing is moved, if another replica did so in the meantime. */
    public Optional<StoredPosition> move(ClaimIndex index, StoredPosition from, FeedPosition to) throws IOException {
        var row = new StoredPosition.Row(index.name().toString(), to.epoch(), to.sequence(), clock.instant());
        IndexRequest.Builder<StoredPosition.Row> request = new IndexRequest.Builder<StoredPosition.Row>()
                .index(ClaimIndices.POSITIONS)
                .id(index.uuid())
                .document(row);
        if (from.sequenceNumber() == null) {
            request.opType(OpType.Create);
        } else {
            request.ifSeqNo(from.sequenceNumber()).ifPrimaryTerm(from.primaryTerm());
        }
        try {
            IndexResponse response = Refusal.known(() -> elasticsearch.index(request.build()));
            return Optional.of(new StoredPosition(to, response.seqNo(), response.primaryTerm()));
        } catch (Refusal.Refused e) {
            if (e.status() == 409) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Has an index filled from the beginning. What is in it already stays as it is. */
    public void forget(ClaimIndex index) throws IOException {
        elasticsearch.delete(delete -> delete.index(ClaimIndices.POSITIONS).id(index.uuid()));
    }
}
