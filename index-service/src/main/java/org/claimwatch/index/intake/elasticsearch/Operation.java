package org.claimwatch.index.intake.elasticsearch;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.claimwatch.index.claim.ClaimEvent;
import org.claimwatch.index.intake.FeedEvent.ClaimRedacted;
import org.claimwatch.index.intake.FeedEvent.ClaimTold;
import org.claimwatch.index.intake.FeedEvent.Indexable;
import org.claimwatch.index.intake.FeedPosition;
import org.claimwatch.index.mapping.IndexName;

/**
 * One document to be written: a claim, or an event of its history.
 *
 * <p>The sequence is the document's external version: Elasticsearch refuses a state that is not newer than the one it has,
 * so it may be written any number of times, and late.
 *
 * @param event that it comes from
 * @param version of the document; above the event's sequence where a later event overwrites what an earlier one wrote
 */
record Operation(Indexable event, String door, String id, long version, byte[] document) {
    /** The action line of a bulk request: names, id and version are about as long in each. */
    private static final int ACTION_BYTES = 150;

    /** Without what is null: there is much of it, and it says nothing. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    /** The names that the claims and the events of one index are written under. */
    record Doors(String claims, String events) {
        static Doors of(IndexName index) {
            return new Doors(index.door(), index.events().door());
        }
    }

    /** The claim as an event tells it. */
    static Operation claim(Doors doors, Indexable event) {
        Object document =
                switch (event) {
                    case ClaimTold told -> ClaimDocument.of(told.claim(), told.event());
                    case ClaimRedacted redacted ->
                        new Tombstone(
                                redacted.event().claimId(), redacted.event().sequence(), true, true);
                };
        return new Operation(
                event,
                doors.claims(),
                event.event().claimId().toString(),
                event.position().sequence(),
                bytes(document));
    }

    /** The event itself, as a piece of the claim's history. */
    static Operation history(Doors doors, Indexable event) {
        long version = event.position().sequence();
        return new Operation(event, doors.events(), eventId(event.position(), version), version, bytes(event.event()));
    }

    /** What is left of an earlier event once the claim has been redacted. */
    static Operation emptied(Doors doors, ClaimEvent earlier, ClaimRedacted redaction) {
        return new Operation(
                redaction,
                doors.events(),
                eventId(redaction.position(), earlier.sequence()),
                redaction.position().sequence(),
                bytes(earlier.withoutContent()));
    }

    private static String eventId(FeedPosition position, long sequence) {
        return position.epoch() + ":" + sequence;
    }

    private static byte[] bytes(Object document) {
        try {
            return JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a document of our own that is no JSON", e);
        }
    }

    int size() {
        return document.length + ACTION_BYTES;
    }

    BulkOperation toBulk() {
        return BulkOperation.of(operation -> operation.index(index -> index.index(door)
                .id(id)
                .versionType(VersionType.External)
                .version(version)
                .document(BinaryData.of(document, ContentType.APPLICATION_JSON))));
    }
}
