package org.claimwatch.index.intake.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claimwatch.index.intake.FeedAnswer;
import org.claimwatch.index.intake.FeedEvent;
import org.claimwatch.index.intake.FeedPosition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** crawler-service's feed of claim events. */
@ApplicationScoped
public class Feed {
    /** The feed's largest. A full batch is about 2 MB and never more than 10 MB. */
    static final int LIMIT = 1000;

    private final FeedEndpoint endpoint;
    private final ObjectMapper json;
    private final EventReader events;
    private final Optional<String> key;
    private final Duration poll;

    Feed(
            @RestClient FeedEndpoint endpoint,
            ObjectMapper json,
            @ConfigProperty(name = "claimwatch.crawler.key") Optional<String> key,
            @ConfigProperty(name = "claimwatch.intake.poll") Duration poll) {
        this.endpoint = endpoint;
        this.json = json;
        this.events = new EventReader(json);
        this.key = key;
        this.poll = poll;
    }

    /**
     * What comes after a position.
     *
     * @param wait whether to wait for it, as long as the feed holds the request open, where there is nothing yet
     * @throws IOException if the answer is no array of JSON
     * @throws RuntimeException if there is no answer, or one that says neither what comes next nor 410
     */
    FeedAnswer after(FeedPosition position, boolean wait) throws IOException {
        try {
            long timeout = wait ? poll.toMillis() : 0;
            return batch(position, endpoint.after(key.orElse(null), position.lastEventId(), timeout, LIMIT));
        } catch (WebApplicationException e) {
            if (e.getResponse().getStatus() == Status.GONE.getStatusCode()) {
                return new FeedAnswer.Gone();
            }
            throw e;
        }
    }

    private FeedAnswer.Batch batch(FeedPosition position, byte[] body) throws IOException {
        JsonNode array = json.readTree(body);
        if (!array.isArray()) {
            throw new IOException("the feed answered " + array.getNodeType() + " where an array belongs");
        }
        List<FeedEvent> read = new ArrayList<>(array.size());
        array.forEach(event -> read.add(events.read(event)));
        return new FeedAnswer.Batch(position, read, array.size() < LIMIT);
    }
}
