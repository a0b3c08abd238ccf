package org.claimwatch.crawler;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.claimwatch.local.postgres.LocalPostgres;

/**
 * A real PostgreSQL with an empty database, one for each start of the application; a test takes the server by a field of
 * its type.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {
    private LocalPostgres server;

    @Override
    public Map<String, String> start() {
        server = LocalPostgres.startForTests();
        server.createDatabase("crawler", "crawler", "crawler");
        return Map.of(
                "quarkus.datasource.jdbc.url", server.jdbcUrl("crawler"),
                "quarkus.datasource.reactive.url", server.reactiveUrl("crawler"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(LocalPostgres.class));
    }

    @Override
    public void stop() {
        server.close();
    }
}
