package org.claimwatch.alert.vigil.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Tells somebody outside that all is well, as long as it is: who hears nothing for some minutes raises the alarm that this
 * service can no longer raise itself. The URL is an operator's, so it may lie in the house; no redirect is followed, and
 * nothing but the status of the answer is read.
 */
@ApplicationScoped
public class DeadMansSwitch {
    private static final Logger LOG = Logger.getLogger(DeadMansSwitch.class);

    /** Well within the minute after which it is asked again. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Optional<URI> url;
    private final OkHttpClient client = new OkHttpClient.Builder()
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .callTimeout(PATIENCE)
            .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
            .build();

    public DeadMansSwitch(@ConfigProperty(name = "claimwatch.vigil.dead-mans-switch") Optional<URI> url) {
        url.filter(given -> given.getHost() == null || !given.getScheme().matches("https?"))
                .ifPresent(given -> {
                    throw new IllegalArgumentException(
                            "claimwatch.vigil.dead-mans-switch must be an http or https URL");
                });
        this.url = url;
    }

    /** Asks once, where there is something to ask. That nobody answers is logged, and the other side's to notice. */
    public void ping() {
        url.ifPresent(this::post);
    }

    private void post(URI to) {
        Request request = new Request.Builder()
                .url(to.toString())
                .header("User-Agent", "Claimwatch")
                .post(RequestBody.EMPTY)
                .build();
        try (Response response = client.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                LOG.warnf("status=%d the dead man's switch did not take the sign of life", response.code());
            }
        } catch (IOException e) {
            LOG.warnf(
                    "reason=\"%s\" the dead man's switch was not reached",
                    e.getClass().getSimpleName());
        }
    }
}
