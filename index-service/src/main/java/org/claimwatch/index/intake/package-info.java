/**
 * Following crawler-service's feed into the index: where we are in it, what an event says, and what follows from what
 * Elasticsearch answers.
 *
 * <p>The flow: the index's {@link org.claimwatch.index.intake.FeedPosition} → a
 * {@link org.claimwatch.index.intake.FeedAnswer} from the feed → a bulk write of its claims, each with its sequence as
 * external version → a {@link org.claimwatch.index.intake.BulkVerdict} → the position moves. A crash anywhere repeats the
 * batch, and a repeated event finds itself there already; so replicas may follow the feed side by side.
 *
 * <p>An event that can never be indexed is parked with the reason. Anything else that fails is tried again, later and
 * later: see {@link org.claimwatch.index.intake.Backoff}.
 */
@NullMarked
package org.claimwatch.index.intake;

import org.jspecify.annotations.NullMarked;
