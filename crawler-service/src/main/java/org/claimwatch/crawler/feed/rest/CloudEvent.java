package org.claimwatch.crawler.feed.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event on the wire: CloudEvents 1.0, JSON format. */
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        UUID subject,
        Instant time,
        String datacontenttype,

        @Schema(implementation = Object.class, description = "As contracts/claim-event.schema.json has it")
        ObjectNode data) {}
