package org.claimwatch.crawler.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.claimwatch.crawler.SocksStub;
import org.claimwatch.crawler.TestDatabase;
import org.claimwatch.crawler.TestKeys;
import org.claimwatch.crawler.TestTor;
import org.claimwatch.http.keys.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TestDatabase.class, scope = TestResourceScope.GLOBAL)
@WithTestResource(value = TestTor.class, scope = TestResourceScope.GLOBAL)
class TorWatchTest {
    SocksStub tor;

    @Test
    void whetherEachTorIsWellIsAMetric() {
        String name = "127.0.0.1:" + tor.address().getPort();

        String metrics = TestKeys.as(Role.OPERATOR).get("/q/metrics").asString();

        assertTrue(metrics.contains("claimwatch_tor_up{tor=\"" + name + "\"} 1.0"), metrics);
    }
}
