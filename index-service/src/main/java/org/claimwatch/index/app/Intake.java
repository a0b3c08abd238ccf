package org.claimwatch.index.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

/** Takes the feed into an index, live or next. Any failure leaves the position behind the last batch that was written. */
@ApplicationScoped
class Intake {
    private static final Logger LOG = Logger.getLogger(Intake.class);

    /** An index that was put in place meanwhile waits no longer for its events; asking more often than that costs much. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final Positions positions;
    private final ClaimWriter writer;
    private final Redaction redaction;
    private final Parking parking;
    private final IntakeMetrics metrics;
    private final InstantSource clock;

    Intake(
            Positions positions,
            ClaimWriter writer,
            Redaction redaction,
            Parking parking,
            IntakeMetrics metrics,
            InstantSource clock) {
        this.positions = positions;
        this.writer = writer;
        this.redaction = redaction;
        this.parking = parking;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Reads what comes next and indexes it, batch after batch while there is more; for about a second, after which the caller
     * has to look again whether this index is still the one to fill.
     *
     * @param wait whether to wait for the first batch, as long as the feed does
     */
    Step takeNext(ClaimIndex index, FeedReader feed, boolean wait) throws IOException, InterruptedException {
        StoredPosition stored = positions.of(index);
        Instant lookAgain = clock.instant().plus(LOOK_AGAIN);
        while (true) {
            switch (feed.after(stored.position(), wait)) {
                case FeedAnswer.Gone gone -> {
                    return gone(stored.position());
                }
                case FeedAnswer.Batch batch -> {
                    if (!batch.continues()) {
                        return new Step.Gone("the feed began again, at " + batch.end());
                    }
                    Optional<StoredPosition> moved = take(index, stored, batch);
                    if (moved.isEmpty()) {
                        LOG.debugf("index=%s another replica moved the position", index.name());
                        return new Step.Overtaken();
                    }
                    if (batch.toEnd() || clock.instant().isAfter(lookAgain)) {
                        return new Step.Taken(batch.end(), batch.toEnd(), batch.lastEventAt());
                    }
                    stored = moved.get();
                }
            }
        }
    }

    private static Step gone(FeedPosition position) throws IOException {
        if (position.lastEventId() == null) {
            throw new IOException("the feed knows no beginning: it answered 410 to a request without a position");
        }
        return new Step.Gone("position=" + position.lastEventId() + " is not in the feed");
    }

    /** Where the index has got to; empty if another replica moved its position meanwhile. */
    private Optional<StoredPosition> take(ClaimIndex index, StoredPosition stored, FeedAnswer.Batch batch)
            throws IOException, InterruptedException {
        if (batch.events().isEmpty()) {
            return Optional.of(stored);
        }
        Optional<StoredPosition> known = withEpoch(index, stored, batch.end().epoch());
        return known.isEmpty() ? known : write(index, known.get(), batch);
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

    private Optional<StoredPosition> write(ClaimIndex index, StoredPosition stored, FeedAnswer.Batch batch)
            throws IOException, InterruptedException {
        return switch (writer.write(index, batch.indexable())) {
            case BulkVerdict.Busy busy -> throw new IOException("Elasticsearch did not take all: " + busy.reason());
            case BulkVerdict.Done(Tally tally) -> {
                int parked = park(tally, batch);
                for (ClaimRedacted redacted : batch.redacted()) {
                    redaction.clear(index, redacted);
                }
                Optional<StoredPosition> moved = positions.move(index, stored, batch.end());
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
