package org.claimwatch.index.intake.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.claimwatch.index.intake.BulkVerdict;
import org.claimwatch.index.intake.BulkVerdict.ItemAnswer;
import org.claimwatch.index.intake.BulkVerdict.Tally;
import org.claimwatch.index.intake.FeedEvent.Indexable;
import org.claimwatch.index.mapping.ClaimIndex;
import org.jspecify.annotations.Nullable;

/** Writes what events tell in bulk. Once a method returns, Elasticsearch keeps through a crash what it took. */
@ApplicationScoped
public class ClaimWriter {
    /** Larger requests are not quicker, and lie in the server's memory whole. */
    private static final int MOST_OPERATIONS = 1_000;

    /** Elastic's advice is 5 to 15 MB; descriptions of 4,000 characters make 1,000 operations as large as that. */
    private static final int MOST_BYTES = 5_000_000;

    /** What fails alone three times, while its neighbours do not, is at fault itself. */
    private static final int ATTEMPTS_ALONE = 3;

    private final ElasticsearchClient elasticsearch;

    ClaimWriter(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Writes the claims and their history, in the order of the events. */
    public BulkVerdict write(ClaimIndex index, List<? extends Indexable> events) throws IOException {
        return write(events.stream()
                .flatMap(event -> Operation.of(index.name(), event).stream())
                .toList());
    }

    BulkVerdict write(List<Operation> operations) throws IOException {
        Tally tally = Tally.NOTHING;
        for (List<Operation> piece : Operation.pieces(operations, MOST_OPERATIONS, MOST_BYTES)) {
            switch (writePiece(piece)) {
                case BulkVerdict.Done done -> tally = tally.plus(done.tally());
                case BulkVerdict.Busy busy -> {
                    return busy;
                }
                case BulkVerdict.Again again -> throw new IllegalStateException("left over: " + again.failed());
            }
        }
        return new BulkVerdict.Done(tally);
    }

    /** Done or busy: what fails for a reason of its own is tried alone, and then given up. */
    private BulkVerdict writePiece(List<Operation> piece) throws IOException {
        List<ItemAnswer> answers = send(piece);
        if (!(BulkVerdict.of(answers) instanceof BulkVerdict.Again again)) {
            return BulkVerdict.of(answers);
        }
        Tally tally = again.tally();
        for (int i = 0; i < piece.size(); i++) {
            if (answers.get(i).outcome() == BulkVerdict.Outcome.FAILED) {
                switch (writeAlone(piece.get(i))) {
                    case BulkVerdict.Done done -> tally = tally.plus(done.tally());
                    case BulkVerdict.Busy busy -> {
                        return busy;
                    }
                    case BulkVerdict.Again(Tally none, List<ItemAnswer> failed) ->
                        tally = tally.withUnfit(failed.getFirst());
                }
            }
        }
        return new BulkVerdict.Done(tally);
    }

    private BulkVerdict writeAlone(Operation operation) throws IOException {
        BulkVerdict verdict = BulkVerdict.of(send(List.of(operation)));
        for (int attempt = 2; attempt <= ATTEMPTS_ALONE && verdict instanceof BulkVerdict.Again; attempt++) {
            verdict = BulkVerdict.of(send(List.of(operation)));
        }
        return verdict;
    }

    private List<ItemAnswer> send(List<Operation> operations) throws IOException {
        BulkRequest request = new BulkRequest.Builder()
                .requireAlias(true)
                .operations(operations.stream().map(Operation::toBulk).toList())
                .build();
        List<ItemAnswer> answers = new ArrayList<>(operations.size());
        try {
            List<BulkResponseItem> items = elasticsearch.bulk(request).items();
            for (int i = 0; i < items.size(); i++) {
                BulkResponseItem item = items.get(i);
                answers.add(new ItemAnswer(operations.get(i).event(), item.status(), reason(item.error())));
            }
        } catch (ElasticsearchException e) {
            // the request as a whole was refused; where that is for what is in it, each alone is tried next
            int status = e.status() == 400 && operations.size() > 1 ? 500 : e.status();
            operations.forEach(operation ->
                    answers.add(new ItemAnswer(operation.event(), status, String.valueOf(e.getMessage()))));
        }
        return answers;
    }

    private static String reason(@Nullable ErrorCause error) {
        if (error == null) {
            return "";
        }
        ErrorCause cause = error.causedBy();
        return error.type() + ": " + error.reason() + (cause == null ? "" : ": " + cause.reason());
    }
}
