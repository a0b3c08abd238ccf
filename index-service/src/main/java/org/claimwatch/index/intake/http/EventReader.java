package org.claimwatch.index.intake.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwatch.index.claim.Claim;
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
        if (position == null) {
            return new FeedEvent.Unreadable(null, event.toString(), "its id is not <epoch>:<sequence>");
        }
        JsonNode claim = event.path("data").path("claim");
        if (claim.isMissingNode() || claim.isNull()) {
            return new FeedEvent.NoClaim(position);
        }
        try {
            return new FeedEvent.ClaimTold(position, json.treeToValue(claim, Claim.class), event.toString());
        } catch (JsonProcessingException e) {
            return new FeedEvent.Unreadable(position, event.toString(), e.getOriginalMessage());
        }
    }

    private static @Nullable FeedPosition position(String id) {
        Matcher matcher = ID.matcher(id);
        return matcher.matches()
                ? new FeedPosition(UUID.fromString(matcher.group(1)), Long.parseLong(matcher.group(2)))
                : null;
    }
}
