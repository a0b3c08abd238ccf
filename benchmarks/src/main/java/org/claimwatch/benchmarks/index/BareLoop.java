package org.claimwatch.benchmarks.index;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes what the service has written once more, as fast as one connection can that does nothing else. */
final class BareLoop {
    private static final List<String> ALIASES = List.of("claims", "claim-events");
    private static final int BULK = 1_000;

    private final Node elasticsearch;

    BareLoop(Node elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Indices like those that the service fills. */
    void begin() throws IOException, InterruptedException {
        for (String alias : ALIASES) {
            JsonNode index = elasticsearch.ask("GET", "/" + alias).elements().next();
            var settings = Node.JSON.createObjectNode();
            if (index.at("/settings/index").has("analysis")) {
                settings.set("analysis", index.at("/settings/index/analysis"));
            }
            settings.put("number_of_replicas", 0).put("refresh_interval", "1s");
            var body = Node.JSON.createObjectNode();
            body.set("settings", settings);
            body.set("mappings", index.get("mappings"));
            elasticsearch.ask("PUT", "/bare-" + alias, Node.JSON.writeValueAsBytes(body));
        }
    }

    /** The bulks that write these claims and their events. */
    List<byte[]> bulks(long after, long to) throws IOException, InterruptedException {
        elasticsearch.ask("POST", "/claims,claim-events/_refresh");
        List<byte[]> bulks = new ArrayList<>();
        for (String alias : ALIASES) {
            for (long from = after; from < to; from += BULK) {
                String query = "{\"size\":%d,\"query\":{\"range\":{\"sequence\":{\"gt\":%d,\"lte\":%d}}}}"
                        .formatted(BULK, from, Math.min(from + BULK, to));
                bulks.add(bulk(alias, elasticsearch.ask("POST", "/" + alias + "/_search", query)));
            }
        }
        return bulks;
    }

    private static byte[] bulk(String alias, JsonNode answer) {
        StringBuilder bulk = new StringBuilder();
        for (JsonNode hit : answer.at("/hits/hits")) {
            bulk.append(
                    "{\"index\":{\"_index\":\"bare-%s\",\"_id\":\"%s\",\"version\":1,\"version_type\":\"external\"}}\n"
                            .formatted(alias, hit.get("_id").asText()));
            bulk.append(hit.get("_source")).append('\n');
        }
        return bulk.toString().getBytes(StandardCharsets.UTF_8);
    }

    void write(List<byte[]> bulks) throws IOException, InterruptedException {
        for (byte[] bulk : bulks) {
            if (elasticsearch
                    .ask("POST", "/_bulk?filter_path=errors", bulk)
                    .path("errors")
                    .asBoolean()) {
                throw new IOException("the bare loop's documents are refused");
            }
        }
    }

    void end() throws IOException, InterruptedException {
        elasticsearch.ask("DELETE", "/bare-claims,bare-claim-events");
    }
}
