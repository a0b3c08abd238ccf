package org.claimwatch.index.server;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.claimwatch.http.keys.KeyFile;
import org.claimwatch.http.keys.Role;
import org.claimwatch.local.elasticsearch.LocalElasticsearch;
import org.jspecify.annotations.Nullable;

/** Starts what the service needs, once for all tests. Fields of type {@link FeedServer}, {@link Line} and
 * {@link Keys} are filled. */
public final class Servers implements QuarkusTestResourceLifecycleManager {
    private @Nullable LocalElasticsearch elasticsearch;
    private @Nullable Line line;
    private @Nullable FeedServer feed;
    private @Nullable Keys keys;

    /** API keys that the service knows. */
    public record Keys(String analyst, String press, String operator) {}

    @Override
    public Map<String, String> start() {
        try {
            Path file = Files.createTempDirectory("claimwatch-index-test").resolve("keys.json");
            KeyFile keyFile = new KeyFile(file);
            keys = new Keys(
                    keyFile.add("test", Set.of(Role.ANALYST), null),
                    keyFile.add("test", Set.of(Role.PRESS), null),
                    keyFile.add("test", Set.of(Role.OPERATOR), null));
            feed = new FeedServer();
            elasticsearch = LocalElasticsearch.startForTests();
            line = new Line(elasticsearch.uri());
            return Map.of(
                    "claimwatch.keys.file",
                    file.toString(),
                    "claimwatch.crawler.url",
                    feed.url(),
                    "claimwatch.crawler.key",
                    FeedServer.KEY,
                    "claimwatch.intake.poll",
                    "PT0.1S",
                    "claimwatch.rebuild.grace",
                    "PT1S",
                    "quarkus.elasticsearch.hosts",
                    line.authority(),
                    "quarkus.http.test-port",
                    "0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(feed, new TestInjector.MatchesType(FeedServer.class));
        injector.injectIntoFields(line, new TestInjector.MatchesType(Line.class));
        injector.injectIntoFields(keys, new TestInjector.MatchesType(Keys.class));
    }

    @Override
    public void stop() {
        if (line != null) {
            line.close();
        }
        if (elasticsearch != null) {
            elasticsearch.close();
        }
        if (feed != null) {
            feed.close();
        }
    }
}
