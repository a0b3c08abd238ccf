package org.claimwatch.index.server;

import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.claimwatch.index.claim.Claim;

/** The index as a test looks at it, past the service. */
@ApplicationScoped
public class Index {
    private final ElasticsearchClient elasticsearch;

    Index(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Waits until everything that the feed has is found by searches. */
    public void awaitAllOf(FeedServer feed) throws IOException {
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(() -> {
            JsonNode position = position();
            return position.path("epoch").asText().equals(feed.epoch().toString())
                    && position.path("sequence").asLong() == feed.end();
        });
        elasticsearch.indices().refresh(refresh -> refresh.index("claims", "claimwatch-parked"));
    }

    private JsonNode position() throws IOException {
        String uuid = uuid();
        return elasticsearch
                .get(get -> get.index("claimwatch-positions").id(uuid), JsonNode.class)
                .source();
    }

    /** As if the position had been lost: everything is read again, into the same index. */
    public void forgetPosition() throws IOException {
        String uuid = uuid();
        elasticsearch.delete(delete -> delete.index("claimwatch-positions").id(uuid));
    }

    public void loseIndex() throws IOException {
        String name = name();
        elasticsearch.indices().delete(delete -> delete.index(name));
    }

    public String name() throws IOException {
        return elasticsearch
                .indices()
                .get(get -> get.index("claims"))
                .indices()
                .keySet()
                .iterator()
                .next();
    }

    private String uuid() throws IOException {
        var settings = elasticsearch
                .indices()
                .get(get -> get.index("claims"))
                .indices()
                .get(name())
                .settings();
        return settings.index() == null ? settings.uuid() : settings.index().uuid();
    }

    public long count() throws IOException {
        return elasticsearch.count(count -> count.index("claims")).count();
    }

    /** The sequence of the event that a claim was written from last. */
    public long version(UUID claimId) throws IOException {
        return elasticsearch
                .get(get -> get.index("claims").id(claimId.toString()), Claim.class)
                .version();
    }

    public List<String> indices() throws IOException {
        return elasticsearch.indices().get(get -> get.index("claims-*")).indices().keySet().stream()
                .toList();
    }

    /** The reason for which an event was set aside. */
    public String parkedReason(String eventId) throws IOException {
        return elasticsearch
                .get(get -> get.index("claimwatch-parked").id(eventId), JsonNode.class)
                .source()
                .get("reason")
                .asText();
    }
}
