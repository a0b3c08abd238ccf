package org.claimwatch.crawler.feed.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.claimwatch.crawler.feed.FeedPosition;
import org.claimwatch.crawler.feed.postgres.ClaimFeed;
import org.claimwatch.crawler.feed.postgres.FeedBell;
import org.claimwatch.crawler.feed.postgres.FeedRead;
import org.claimwatch.crawler.feed.postgres.StoredEvent;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

@Path("/feed/claims")
@Tag(name = "Feed")
class FeedResource {
    static final String BATCH = "application/cloudevents-batch+json";
    static final int MAX_LIMIT = 1000;
    static final int MAX_TIMEOUT_MILLIS = 30_000;

    private static final String SOURCE = "/feed/claims";

    private final Mutiny.SessionFactory sessions;
    private final ClaimFeed feed;
    private final FeedBell bell;
    private final ObjectMapper json;

    FeedResource(Mutiny.SessionFactory sessions, ClaimFeed feed, FeedBell bell, ObjectMapper json) {
        this.sessions = sessions;
        this.feed = feed;
        this.bell = bell;
        this.json = json;
    }

    @GET
    @Produces(BATCH)
    @RolesAllowed({Role.SERVICE, Role.ANALYST})
    @Operation(
            summary = "The events of claims after a position, in order",
            description =
                    "HTTP Feeds with CloudEvents. Begins at the beginning without lastEventId. With a timeout the "
                            + "answer waits for the next event where there is none yet. Gaps in the sequence are not loss.")
    @APIResponse(responseCode = "200", description = "The events, none where nothing came within the timeout")
    @APIResponse(responseCode = "400", description = "A parameter is not what it should be; the problem names it")
    @APIResponse(
            responseCode = "410",
            description = "The position is of another epoch or beyond the end: begin again, without lastEventId")
    public Uni<List<CloudEvent>> read(
            @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
                            description = "The id of the last event that the reader has: <epoch>:<sequence>")
                    @RestQuery
                    @Nullable
                    String lastEventId,
            @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
                            description = "How many milliseconds to wait for an event, 0 to 30000; 0 if absent")
                    @RestQuery
                    @Nullable
                    String timeout,
            @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
                            description = "How many events at most, 1 to 1000; 1000 if absent")
                    @RestQuery
                    @Nullable
                    String limit) {
        FeedPosition after = position(lastEventId);
        int atMost = Parameter.integer("limit", limit, 1, MAX_LIMIT, MAX_LIMIT);
        Duration patience = Duration.ofMillis(Parameter.integer("timeout", timeout, 0, MAX_TIMEOUT_MILLIS, 0));
        return poll(after, atMost, patience).map(this::cloudEvents);
    }

    /** Holds no thread and no connection while it waits. */
    private Uni<FeedRead> poll(@Nullable FeedPosition after, int limit, Duration patience) {
        Uni<Void> ring = bell.nextRing(); // asked before reading: a commit between the two rings for us
        Context context = Vertx.currentContext();
        return readOnce(after, limit).chain(read -> {
            if (patience.isZero()
                    || !(read instanceof FeedRead.Batch batch)
                    || !batch.events().isEmpty()) {
                return Uni.createFrom().item(read);
            }
            return ring.ifNoItem()
                    .after(patience)
                    .recoverWithItem(() -> null)
                    // a session lives on the event loop that opened it; the bell rings on another
                    .emitOn(task -> context.runOnContext(go -> task.run()))
                    .chain(() -> readOnce(after, limit));
        });
    }

    private Uni<FeedRead> readOnce(@Nullable FeedPosition after, int limit) {
        return sessions.withSession(session -> feed.read(session, after, limit));
    }

    private List<CloudEvent> cloudEvents(FeedRead read) {
        return switch (read) {
            case FeedRead.Gone gone ->
                throw ProblemException.gone(
                        "lastEventId is of another epoch or beyond the end: read from the beginning");
            case FeedRead.Batch batch ->
                batch.events().stream()
                        .map(event -> cloudEvent(batch.epoch(), event))
                        .toList();
        };
    }

    private CloudEvent cloudEvent(UUID epoch, StoredEvent event) {
        ObjectNode data = json.createObjectNode();
        data.put("feedEpoch", epoch.toString());
        data.put("sequence", event.sequence());
        data.setAll(object(event.data()));
        String id = new FeedPosition(epoch, event.sequence()).toString();
        return new CloudEvent(
                "1.0", id, SOURCE, event.type(), event.subject(), event.recordedAt(), "application/json", data);
    }

    private ObjectNode object(String data) {
        try {
            return (ObjectNode) json.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database keeps JSON", e);
        }
    }

    private static @Nullable FeedPosition position(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? null : FeedPosition.parse(lastEventId);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("lastEventId", "lastEventId " + e.getMessage());
        }
    }
}
