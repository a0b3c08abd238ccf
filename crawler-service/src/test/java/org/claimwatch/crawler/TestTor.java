package org.claimwatch.crawler;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Puts a {@link SocksStub} in tor's place; a test takes it by a field of that type. */
public final class TestTor implements QuarkusTestResourceLifecycleManager {
    private SocksStub tor;

    @Override
    public Map<String, String> start() {
        tor = new SocksStub(0);
        return Map.of("claimwatch.tor.socks", "127.0.0.1:" + tor.address().getPort());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(tor, new TestInjector.MatchesType(SocksStub.class));
    }

    @Override
    public void stop() {
        tor.close();
    }
}
