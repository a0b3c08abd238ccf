package org.claimwatch.index.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.index.intake.BulkVerdict;
import org.claimwatch.index.intake.BulkVerdict.Tally;
import org.claimwatch.index.intake.FeedAnswer;
import org.claimwatch.index.intake.FeedEvent.ClaimRedacted;
import org.claimwatch.index.intake.FeedPosition;
import org.claimwatch.index.intake.ParkedEvent;
import org.claimwatch.index.intake.Step;
import org.claimwatch.index.intake.elasticsearch.ClaimWriter;
import org.claimwatch.index.intake.elasticsearch.Parking;
import org.claimwatch.index.intake.elasticsearch.Positions;
import org.claimwatch.index.intake.elasticsearch.Redaction;
import org.claimwatch.index.intake.elasticsearch.StoredPosition;
import org.claimwatch.index.intake.http.FeedReader;
import org.claimwatch.index.mapping.ClaimIndex;
import org.jboss.logging.Logger;

/** One batch of the feed on its way into an index, live or next. Any failure leaves the position where it was. */
@ApplicationScoped
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final Positions positions;
    private final ClaimWriter writer;
    private final Redaction redaction;
    private final Parking parking;
    private final IntakeMetrics metrics;

    Intake(Positions positions, ClaimWriter writer, Redaction redaction, Parking parking, IntakeMetrics metrics) {
        this.positions = positions;
        this.writer = writer;
        this.redaction = redaction;
        this.parking = parking;
        this.metrics = metrics;
    }

    /**
     * Reads the next batch and indexes it.
     *
     * @param wait whether to wait for one, as long as the feed does
     */
    Step takeNext(ClaimIndex index, FeedReader feed, boolean wait) throws IOException, InterruptedException {
        StoredPosition stored = positions.of(index);
        return switch (feed.after(stored.position(), wait)) {
            case FeedAnswer.Gone gone -> gone(stored.position());
            case FeedAnswer.Batch batch -> take(index, stored, batch);
        };
    }

    private static Step gone(FeedPosition position) throws IOException {
        if (position.lastEventId() == null) {
            throw new IOException("the feed knows no beginning: it answered 410 to a request without a position");
        }
        return new Step.Gone("position=" + position.lastEventId() + " is not in the feed");
    }

    private Step take(ClaimIndex index, StoredPosition stored, FeedAnswer.Batch batch) throws IOException {
        if (!batch.continues()) {
            return new Step.Gone("the feed began again, at " + batch.end());
        }
        if (!batch.events().isEmpty()) {
            Optional<StoredPosition> known =
                    withEpoch(index, stored, batch.end().epoch());
            if (known.isEmpty() || !write(index, known.get(), batch)) {
                LOG.debugf("index=%s another replica moved the position", index.name());
                return new Step.Overtaken();
            }
        }
        return new Step.Taken(batch.end(), batch.toEnd(), batch.lastEventAt());
    }

    /**
     * Notes the epoch down before the first write. Otherwise, had the first batch been cut short and the feed then begun
     * again, the lower sequences of the new epoch would lose against what is left of the old one.
     */
    private Optional<StoredPosition> withEpoch(ClaimIndex index, StoredPosition stored, UUID epoch) throws IOException {
        return stored.position().epoch() == null
                ? positions.move(index, stored, FeedPosition.startOf(epoch))
                : Optional.of(stored);
    }

    private boolean write(ClaimIndex index, StoredPosition stored, FeedAnswer.Batch batch) throws IOException {
        return switch (writer.write(index, batch.indexable())) {
            case BulkVerdict.Busy busy -> throw new IOException("Elasticsearch did not take all: " + busy.reason());
            case BulkVerdict.Again again -> throw new IllegalStateException("left over: " + again.failed());
            case BulkVerdict.Done(Tally tally) -> {
                int parked = park(tally, batch);
                for (ClaimRedacted redacted : batch.redacted()) {
                    redaction.clear(index, redacted);
                }
                boolean moved = positions.move(index, stored, batch.end()).isPresent();
                metrics.indexed(tally.written(), tally.alreadyThere(), parked);
                yield moved;
            }
        };
    }

    private int park(Tally tally, FeedAnswer.Batch batch) throws IOException {
        List<ParkedEvent> parked = new ArrayList<>(tally.unfit());
        batch.unreadable().forEach(event -> parked.add(ParkedEvent.of(event)));
        for (ParkedEvent event : parked) {
            parking.park(event);
            // the reason may quote the event, and what a page says is not for logs
            LOG.errorf("event=%s parked; what was parked says why", event.id());
        }
        return parked.size();
    }
}
