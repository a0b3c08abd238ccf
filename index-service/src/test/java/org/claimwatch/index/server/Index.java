package org.claimwatch.index.server;

import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.claimwatch.index.claim.Claim;
import org.claimwatch.index.claim.ClaimEvent;
import org.claimwatch.index.search.Cursor;

/** The index as a test looks at it, past the service. */
@ApplicationScoped
public class Index {
    /** The claim of the contract's examples. */
    public static final UUID ANGERS = UUID.fromString("6f1d9d1c-3a4e-4d7a-9a54-0b6f6c3f2b11");

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
        delete(name());
    }

    public void loseHistory() throws IOException {
        delete(name().replace("claims", "claim-events"));
    }

    private void delete(String name) throws IOException {
        elasticsearch.indices().delete(delete -> delete.index(name));
    }

    /** As an operator or a full disk would: {@code read_only} is answered by 403, {@code read_only_allow_delete} by 429. */
    public void block(String block, boolean on) throws IOException {
        String name = name();
        String setting = "{\"index.blocks.%s\": %s}".formatted(block, on ? "true" : "null");
        elasticsearch.indices().putSettings(put -> put.index(name)
                .settings(settings -> settings.withJson(new StringReader(setting))));
    }

    /** The events that are kept of a claim, first to last. */
    public List<ClaimEvent> history(UUID claimId) throws IOException {
        elasticsearch.indices().refresh(refresh -> refresh.index("claim-events"));
        return elasticsearch
                .search(
                        search -> search.index("claim-events")
                                .query(query ->
                                        query.term(term -> term.field("claimId").value(claimId.toString())))
                                .sort(sort -> sort.field(field -> field.field("sequence")))
                                .size(100),
                        ClaimEvent.class)
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .toList();
    }

    /** The document as it lies there. */
    public JsonNode document(UUID claimId) throws IOException {
        return elasticsearch
                .get(get -> get.index("claims").id(claimId.toString()), JsonNode.class)
                .source();
    }

    public boolean isParked(String eventId) throws IOException {
        return elasticsearch
                .exists(exists -> exists.index("claimwatch-parked").id(eventId))
                .value();
    }

    /** As time would: the moment that a cursor is from is no longer kept. */
    public void expire(String cursor) throws IOException {
        String moment = Cursor.ofToken(cursor).orElseThrow().pointInTime();
        elasticsearch.closePointInTime(close -> close.id(moment));
    }

    /** Puts the live index back to what a release with mapping 1 would have left behind. */
    public void pretendOlderMapping() throws IOException {
        String live = name();
        elasticsearch.indices().create(create -> create.index("claims-1-0001"));
        elasticsearch.indices().updateAliases(update -> update.actions(
                        action -> action.removeIndex(remove -> remove.index(live)))
                .actions(action -> action.add(add -> add.index("claims-1-0001").alias("claims"))));
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
        return elasticsearch
                .count(count -> count.index("claims")
                        .query(query ->
                                query.bool(bool -> bool.mustNot(not -> not.exists(exists -> exists.field("hidden"))))))
                .count();
    }

    public long countEvents() throws IOException {
        elasticsearch.indices().refresh(refresh -> refresh.index("claim-events"));
        return elasticsearch.count(count -> count.index("claim-events")).count();
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
