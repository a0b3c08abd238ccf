package org.claimwatch.alert.intake.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.Optional;
import org.claimwatch.alert.intake.Batch;
import org.claimwatch.alert.intake.FeedAnswer;
import org.claimwatch.alert.intake.FeedPosition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Reads the crawler's feed. It blocks up to the long poll's time: call it on a virtual thread. */
@ApplicationScoped
public class FeedReader {
    /** The feed's own maximum: fewer requests when there is much to catch up. */
    static final int LIMIT = 1000;

    private static final int GONE = 410;

    private final CrawlerFeed feed;
    private final String key;
    private final Duration wait;
    private final EventReader events;
    private final ObjectMapper json;

    FeedReader(
            @RestClient CrawlerFeed feed,
            @ConfigProperty(name = "claimwatch.crawler.key") Optional<String> key,
            @ConfigProperty(name = "claimwatch.feed.wait") Duration wait,
            ObjectMapper json) {
        this.feed = feed;
        this.key = key.orElse("");
        this.wait = wait;
        this.json = json;
        this.events = new EventReader(json);
    }

    /** Asks for what follows a position, and waits for it if there is nothing yet. */
    public FeedAnswer read(FeedPosition from) {
        String lastEventId = from.equals(FeedPosition.BEGINNING) ? null : from.lastEventId();
        try {
            JsonNode batch = json.readTree(feed.read(key, lastEventId, wait.toMillis(), LIMIT));
            if (!batch.isArray()) {
                return new FeedAnswer.Unavailable("the answer is no batch of events");
            }
            return new FeedAnswer.Read(new Batch(from, events.read(batch, from), batch.size() < LIMIT));
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            return status == GONE ? new FeedAnswer.Gone() : new FeedAnswer.Unavailable("status " + status);
        } catch (JsonProcessingException e) {
            return new FeedAnswer.Unavailable("the answer is no JSON");
        } catch (ProcessingException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return new FeedAnswer.Unavailable(cause.toString());
        }
    }
}
