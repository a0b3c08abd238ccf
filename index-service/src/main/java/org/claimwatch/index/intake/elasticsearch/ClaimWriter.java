package org.claimwatch.index.intake.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claimwatch.index.intake.BulkVerdict;
import org.claimwatch.index.intake.BulkVerdict.ItemAnswer;
import org.claimwatch.index.intake.BulkVerdict.Tally;
import org.claimwatch.index.intake.BulkVerdict.Written;
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

    /** One is read by Elasticsearch while it indexes the other. */
    private static final int AT_ONCE = 2;

    /** What fails alone three times, while its neighbours do not, is at fault itself. */
    private static final int ATTEMPTS_ALONE = 3;

    private final ElasticsearchClient elasticsearch;

    ClaimWriter(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Writes the claims and their history. In which order does not matter, for each has its version; one index after the
     * other costs Elasticsearch less than both by turns, and lets it write them side by side.
     */
    public Written write(ClaimIndex index, List<? extends Indexable> events) throws IOException, InterruptedException {
        Operation.Doors doors = Operation.Doors.of(index.name());
        return write(Stream.concat(
                events.stream().map(event -> Operation.claim(doors, event)),
                events.stream().map(event -> Operation.history(doors, event))));
    }

    /** A piece that is under way when another one fails is not waited for: it is written again, which changes nothing. */
    Written write(Stream<Operation> operations) throws IOException, InterruptedException {
        Pieces pieces = new Pieces(operations.iterator(), MOST_OPERATIONS, MOST_BYTES);
        Queue<FutureTask<Written>> underWay = new ArrayDeque<>();
        Written written = new BulkVerdict.Done(Tally.NOTHING);
        while (pieces.hasNext() && written instanceof BulkVerdict.Done) {
            if (underWay.size() == AT_ONCE) {
                written = written.and(result(underWay.remove()));
            }
            List<Operation> piece = pieces.next();
            FutureTask<Written> task = new FutureTask<>(() -> writePiece(piece));
            Thread.ofVirtual().name("bulk").start(task);
            underWay.add(task);
        }
        while (!underWay.isEmpty()) {
            written = written.and(result(underWay.remove()));
        }
        return written;
    }

    private static Written result(FutureTask<Written> task) throws IOException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IOException("Elasticsearch: " + e.getCause(), e);
        }
    }

    private Written writePiece(List<Operation> piece) throws IOException {
        List<ItemAnswer> answers = send(piece);
        return switch (BulkVerdict.of(answers)) {
            case Written written -> written;
            case BulkVerdict.Again(Tally others, List<ItemAnswer> failed) ->
                oneByOne(
                        IntStream.range(0, piece.size())
                                .filter(i -> answers.get(i).outcome() == BulkVerdict.Outcome.FAILED)
                                .mapToObj(piece::get)
                                .toList(),
                        others);
        };
    }

    /**
     * Tries each alone, all of them once before any of them again. So what is given up has failed once more after its
     * neighbours were taken, and not while Elasticsearch was ill.
     */
    private Written oneByOne(List<Operation> failed, Tally others) throws IOException {
        List<Operation> left = failed;
        List<ItemAnswer> refused = List.of();
        Tally taken = others;
        Tally before = others;
        for (int attempt = 1; attempt <= ATTEMPTS_ALONE && !left.isEmpty(); attempt++) {
            before = taken;
            List<Operation> again = new ArrayList<>();
            refused = new ArrayList<>();
            for (Operation operation : left) {
                switch (BulkVerdict.of(send(List.of(operation)))) {
                    case BulkVerdict.Busy busy -> {
                        return busy;
                    }
                    case BulkVerdict.Done done -> taken = taken.plus(done.tally());
                    case BulkVerdict.Again(Tally none, List<ItemAnswer> answer) -> {
                        again.add(operation);
                        refused.addAll(answer);
                    }
                }
            }
            left = again;
        }
        return left.isEmpty() ? new BulkVerdict.Done(taken) : BulkVerdict.givenUp(refused, before, taken);
    }

    private List<ItemAnswer> send(List<Operation> operations) throws IOException {
        BulkRequest request = new BulkRequest.Builder()
                .requireAlias(true)
                .operations(operations.stream().map(Operation::toBulk).toList())
                .build();
        List<ItemAnswer> answers = new ArrayList<>(operations.size());
        try {
            List<BulkResponseItem> items =
                    Refusal.known(() -> elasticsearch.bulk(request)).items();
            for (int i = 0; i < items.size(); i++) {
                BulkResponseItem item = items.get(i);
                answers.add(new ItemAnswer(operations.get(i).event(), item.status(), reason(item.error())));
            }
        } catch (Refusal.Refused e) {
            // the request as a whole; where that is for what is in it, each alone is tried next
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
