package org.claimwatch.index.intake.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.claimwatch.index.intake.BulkVerdict;
import org.claimwatch.index.intake.BulkVerdict.ItemAnswer;
import org.claimwatch.index.intake.FeedEvent.ClaimTold;
import org.claimwatch.index.mapping.ClaimIndex;
import org.jspecify.annotations.Nullable;

/**
 * Writes claims in bulk. The feed's sequence is the document's external version: Elasticsearch refuses a state that is not
 * newer than the one it has, so a batch may be written any number of times, and late.
 */
@ApplicationScoped
public class ClaimWriter {
    private final ElasticsearchClient elasticsearch;

    ClaimWriter(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Writes the claims in the order of their events. Once it returns, Elasticsearch keeps through a crash what it took. */
    public BulkVerdict write(ClaimIndex index, List<ClaimTold> events) throws IOException {
        if (events.isEmpty()) {
            return new BulkVerdict.Done(0, 0, List.of());
        }
        BulkRequest request = new BulkRequest.Builder()
                .index(index.name().door())
                .requireAlias(true)
                .operations(events.stream().map(ClaimWriter::operation).toList())
                .build();
        List<BulkResponseItem> items = elasticsearch.bulk(request).items();
        List<ItemAnswer> answers = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            BulkResponseItem item = items.get(i);
            answers.add(new ItemAnswer(events.get(i), item.status(), reason(item.error())));
        }
        return BulkVerdict.of(answers);
    }

    private static BulkOperation operation(ClaimTold event) {
        return BulkOperation.of(operation ->
                operation.index(index -> index.id(event.claim().claimId().toString())
                        .versionType(VersionType.External)
                        .version(event.position().sequence())
                        .document(event.claim())));
    }

    private static String reason(@Nullable ErrorCause error) {
        if (error == null) {
            return "";
        }
        ErrorCause cause = error.causedBy();
        return error.type() + ": " + error.reason() + (cause == null ? "" : ": " + cause.reason());
    }
}
