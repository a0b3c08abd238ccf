package org.claimwatch.alert.intake.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.claim.ClaimDetail;
import org.claimwatch.alert.claim.ClaimStatus;
import org.claimwatch.alert.claim.Correction;
import org.claimwatch.alert.claim.Organisation;
import org.claimwatch.alert.intake.FeedEvent;
import org.claimwatch.alert.intake.FeedPosition;
import org.jspecify.annotations.Nullable;

/** Makes events of the feed's JSON. What is not needed here is not looked at, so the contract can grow. */
final class EventReader {
    private static final Set<String> CLAIM_EVENTS = Set.of(
            "claim.appeared",
            "claim.changed",
            "claim.withdrawn",
            "claim.relisted",
            "claim.merged",
            "claim.corrected",
            "claim.redacted");

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record ClaimJson(
            @Nullable UUID claimId,
            @Nullable String group,
            @Nullable String title,
            @Nullable OrganisationJson organisation,
            @Nullable String description,
            @Nullable ClaimStatus status,
            @Nullable Instant firstSeenAt,
            @Nullable Boolean backfill,
            @Nullable Instant deadline,
            @Nullable String capture,
            @Nullable String link,
            @Nullable List<SourceJson> sources,
            @Nullable UUID mergedInto,
            @Nullable Boolean retracted) {
        Claim toClaim() {
            return new Claim(
                    required(claimId, "claimId"),
                    required(storable(group), "group"),
                    required(storable(title), "title"),
                    organisation == null ? Organisation.UNKNOWN : organisation.toOrganisation(),
                    storable(description),
                    required(status, "status"),
                    required(firstSeenAt, "firstSeenAt"),
                    required(backfill, "backfill"),
                    mergedInto == null && !Boolean.TRUE.equals(retracted) && !Claim.REDACTED.equals(title),
                    new ClaimDetail(deadline, storable(capture), storable(link), trackerOnly()));
        }

        private boolean trackerOnly() {
            return sources != null
                    && !sources.isEmpty()
                    && sources.stream().allMatch(source -> "TRACKER".equals(source.kind()));
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record CorrectionJson(
            @Nullable UUID correctionId,
            @Nullable String kind,
            @Nullable String reason,
            @Nullable UUID otherClaimId) {
        /** Null where it is of a kind that is not known here: the claim says what has become of it. */
        @Nullable
        Correction toCorrection() {
            boolean known = Arrays.stream(Correction.Kind.values())
                    .anyMatch(each -> each.name().equals(kind));
            return known
                    ? new Correction(
                            required(correctionId, "correction.correctionId"),
                            Correction.Kind.valueOf(kind),
                            required(storable(reason), "correction.reason"),
                            otherClaimId)
                    : null;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record SourceJson(@Nullable String kind) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record OrganisationJson(
            @Nullable String name,
            @Nullable String website,
            @Nullable String country) {
        Organisation toOrganisation() {
            return new Organisation(storable(name), storable(website), storable(country));
        }
    }

    private final ObjectMapper json;

    EventReader(ObjectMapper json) {
        this.json = json;
    }

    /** @param from the position that the batch was asked from: each event must come after the one before it */
    List<FeedEvent> read(JsonNode batch, FeedPosition from) {
        List<FeedEvent> events = new ArrayList<>();
        FeedPosition last = from;
        for (JsonNode node : batch) {
            FeedEvent event = event(node, last);
            events.add(event);
            if (event.position() != null) {
                last = event.position();
            }
        }
        return events;
    }

    private FeedEvent event(JsonNode event, FeedPosition last) {
        FeedPosition position = position(event);
        if (position == null) {
            return unreadable(event, null, "id is not <epoch>:<sequence>");
        }
        if (!last.isBefore(position)) {
            return unreadable(event, null, "id does not come after " + last.lastEventId());
        }
        JsonNode claim = event.path("data").path("claim");
        if (claim.isMissingNode() || claim.isNull()) {
            String type = event.path("type").asText();
            return CLAIM_EVENTS.contains(type)
                    ? unreadable(event, position, type + " has no claim")
                    : new FeedEvent.NoClaim(position);
        }
        try {
            return new FeedEvent.ClaimTold(
                    position,
                    json.treeToValue(claim, ClaimJson.class).toClaim(),
                    correction(event.path("data").path("correction")));
        } catch (JsonProcessingException e) {
            return unreadable(event, position, "claim: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return unreadable(event, position, "claim: " + e.getMessage());
        }
    }

    private @Nullable Correction correction(JsonNode correction) throws JsonProcessingException {
        return correction.isObject()
                ? json.treeToValue(correction, CorrectionJson.class).toCorrection()
                : null;
    }

    private static @Nullable FeedPosition position(JsonNode event) {
        String[] parts = event.path("id").asText().split(":", 2);
        try {
            return new FeedPosition(UUID.fromString(parts[0]), Long.parseLong(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return null;
        }
    }

    private static FeedEvent unreadable(JsonNode event, @Nullable FeedPosition position, String reason) {
        return new FeedEvent.Unreadable(position, claimId(event), event.toString(), reason);
    }

    private static @Nullable UUID claimId(JsonNode event) {
        JsonNode inClaim = event.path("data").path("claim").path("claimId");
        try {
            return UUID.fromString(
                    inClaim.isTextual()
                            ? inClaim.asText()
                            : event.path("subject").asText());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static <T> T required(@Nullable T value, String member) {
        if (value == null) {
            throw new IllegalArgumentException(member + " is missing");
        }
        return value;
    }

    /** PostgreSQL keeps every character but U+0000 (its manual, section 8.3). */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\u0000', '\uFFFD');
    }
}
