package org.claimwatch.index.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.claimwatch.index.intake.BulkVerdict;
import org.claimwatch.index.intake.FeedAnswer;
import org.claimwatch.index.intake.FeedPosition;
import org.claimwatch.index.intake.ParkedEvent;
import org.claimwatch.index.intake.elasticsearch.ClaimWriter;
import org.claimwatch.index.intake.elasticsearch.Parking;
import org.claimwatch.index.intake.elasticsearch.Positions;
import org.claimwatch.index.intake.elasticsearch.StoredPosition;
import org.claimwatch.index.intake.http.Feed;
import org.claimwatch.index.mapping.ClaimIndex;
import org.claimwatch.index.mapping.elasticsearch.ClaimIndices;
import org.jboss.logging.Logger;

/** One batch of the feed on its way into the index. Any failure leaves the position where it was. */
@ApplicationScoped
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    private final ClaimIndices indices;
    private final Positions positions;
    private final Feed feed;
    private final ClaimWriter writer;
    private final Parking parking;
    private final IntakeMetrics metrics;

    Intake(
            ClaimIndices indices,
            Positions positions,
            Feed feed,
            ClaimWriter writer,
            Parking parking,
            IntakeMetrics metrics) {
        this.indices = indices;
        this.positions = positions;
        this.feed = feed;
        this.writer = writer;
        this.parking = parking;
        this.metrics = metrics;
    }

    /** Reads the next batch, waiting for it as long as the feed does, and indexes it. */
    void takeNext() throws IOException {
        indices.prepare();
        ClaimIndex index = indices.current();
        StoredPosition stored = positions.of(index);
        switch (feed.after(stored.position())) {
            case FeedAnswer.Gone gone -> startAgain(index, stored.position());
            case FeedAnswer.Batch batch -> take(index, stored, batch);
        }
    }

    private void startAgain(ClaimIndex index, FeedPosition position) throws IOException {
        if (position.lastEventId() == null) {
            throw new IOException("the feed knows no beginning: it answered 410 to a request without a position");
        }
        LOG.warnf("reason=GONE position=%s is not in the feed; indexing everything again", position.lastEventId());
        indices.replace(index);
    }

    private void take(ClaimIndex index, StoredPosition stored, FeedAnswer.Batch batch) throws IOException {
        if (!batch.continues()) {
            LOG.warnf("reason=EPOCH the feed began again at %s; indexing everything again", batch.end());
            indices.replace(index);
            return;
        }
        if (!batch.events().isEmpty()) {
            Optional<StoredPosition> known =
                    withEpoch(index, stored, batch.end().epoch());
            if (known.isEmpty() || !write(index, known.get(), batch)) {
                LOG.debugf("index=%s another replica moved the position", index.name());
                return;
            }
        }
        if (batch.toEnd()) {
            metrics.caughtUp();
        }
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
        BulkVerdict verdict = writer.write(index, batch.claims());
        return switch (verdict) {
            case BulkVerdict.Retry retry -> throw new IOException("Elasticsearch did not take all: " + retry.reason());
            case BulkVerdict.Done done -> {
                List<ParkedEvent> parked = new ArrayList<>(done.unfit());
                batch.unreadable().forEach(event -> parked.add(ParkedEvent.of(event)));
                for (ParkedEvent event : parked) {
                    parking.park(event);
                    LOG.errorf("event=%s parked, reason=%s", event.id(), event.reason());
                }
                boolean moved = positions.move(index, stored, batch.end()).isPresent();
                metrics.indexed(done.written(), done.alreadyThere(), parked.size());
                yield moved;
            }
        };
    }
}
