package org.claimwatch.index.intake.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwatch.index.claim.Claim;
import org.claimwatch.index.claim.ClaimEvent;
import org.claimwatch.index.claim.ClaimEvent.Change;
import org.claimwatch.index.intake.FeedEvent;
import org.claimwatch.index.intake.FeedPosition;
import org.jspecify.annotations.Nullable;

/**
 * Makes an event of its JSON (contracts/claim-event.schema.json). It reads only what is used here, and what is said twice in
 * one place: the position from the event's {@code id}.
 */
final class EventReader {
    private static final Pattern ID =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}):([1-9][0-9]{0,17})");

    private final ObjectMapper json;

    EventReader(ObjectMapper json) {
        this.json = json;
    }

    FeedEvent read(JsonNode event) {
        FeedPosition position = position(event.path("id").asText());
        UUID claimId = claimId(event);
        if (position == null) {
            return new FeedEvent.Unreadable(null, claimId, event::toString, "its id is not <epoch>:<sequence>");
        }
        JsonNode claim = event.path("data").path("claim");
        boolean redaction = event.path("type").asText().equals(ClaimEvent.REDACTED);
        if (!redaction && (claim.isMissingNode() || claim.isNull())) {
            return new FeedEvent.NoClaim(position);
        }
        if (claimId == null) {
            return new FeedEvent.Unreadable(position, null, event::toString, "it names no claim");
        }
        try {
            return redaction
                    ? new FeedEvent.ClaimRedacted(position, bare(event, position, claimId), event::toString)
                    : new FeedEvent.ClaimTold(
                            position,
                            json.treeToValue(claim, Claim.class),
                            full(event, position, claimId),
                            event::toString);
        } catch (JsonProcessingException e) {
            return new FeedEvent.Unreadable(position, claimId, event::toString, e.getOriginalMessage());
        } catch (DateTimeException | IllegalArgumentException e) {
            return new FeedEvent.Unreadable(position, claimId, event::toString, String.valueOf(e.getMessage()));
        }
    }

    private ClaimEvent full(JsonNode event, FeedPosition position, UUID claimId) throws JsonProcessingException {
        JsonNode data = event.path("data");
        List<Change> changes = new ArrayList<>();
        for (JsonNode change : data.path("changes")) {
            changes.add(
                    new Change(change.path("field").asText(), value(change.path("old")), value(change.path("new"))));
        }
        return new ClaimEvent(
                claimId,
                position.sequence(),
                event.path("type").asText(),
                Instant.parse(event.path("time").asText()),
                changes,
                data.path("captureHash").textValue(),
                value(data.path("reportedBy"), Claim.Source.class),
                data.path("backfill").asBoolean(),
                value(data.path("correction"), ClaimEvent.Correction.class));
    }

    /** Of an event of which nothing may be needed but its place: without a readable time, it is as old as time. */
    private static ClaimEvent bare(JsonNode event, FeedPosition position, UUID claimId) {
        Instant at;
        try {
            at = Instant.parse(event.path("time").asText());
        } catch (DateTimeException e) {
            at = Instant.EPOCH;
        }
        return new ClaimEvent(
                claimId, position.sequence(), ClaimEvent.REDACTED, at, List.of(), null, null, false, null);
    }

    private @Nullable Object value(JsonNode node) throws JsonProcessingException {
        return value(node, Object.class);
    }

    private <T> @Nullable T value(JsonNode node, Class<T> type) throws JsonProcessingException {
        return node.isMissingNode() || node.isNull() ? null : json.treeToValue(node, type);
    }

    private static @Nullable FeedPosition position(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches()
                ? new FeedPosition(UUID.fromString(matcher.group(1)), Long.parseLong(matcher.group(2)))
                : null;
    }

    /** Of the claim itself where there is one, for what is indexed is that; else what the event is about. */
    private static @Nullable UUID claimId(JsonNode event) {
        String id = event.path("data")
                .path("claim")
                .path("claimId")
                .asText(event.path("subject").asText());
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
