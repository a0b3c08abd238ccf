package org.claimwatch.index.intake.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.claimwatch.index.intake.ParkedEvent;
import org.claimwatch.index.mapping.elasticsearch.ClaimIndices;
import org.jspecify.annotations.Nullable;

/** Keeps the events that could not be indexed, with the reason. */
@ApplicationScoped
public class Parking {
    private final ElasticsearchClient elasticsearch;
    private final InstantSource clock;

    Parking(ElasticsearchClient elasticsearch, InstantSource clock) {
        this.elasticsearch = elasticsearch;
        this.clock = clock;
    }

    /** The document. */
    record Row(String eventId, @Nullable UUID claimId, String reason, String event, Instant at) {}

    public void park(ParkedEvent event) throws IOException {
        var row = new Row(event.id(), event.claimId(), event.reason(), event.raw(), clock.instant());
        elasticsearch.index(
                index -> index.index(ClaimIndices.PARKED).id(event.id()).document(row));
    }
}
