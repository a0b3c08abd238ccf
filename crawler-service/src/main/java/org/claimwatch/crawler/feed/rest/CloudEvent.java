package org.claimwatch.crawler.feed.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/** An event on the wire: CloudEvents 1.0, JSON format. */
record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        UUID subject,
        Instant time,
        String datacontenttype,
        ObjectNode data) {}
