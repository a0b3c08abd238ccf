package org.claimwatch.alert.notify.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.claimwatch.alert.app.Vaults;
import org.claimwatch.alert.notify.Channel;
import org.claimwatch.alert.notify.Courier;
import org.claimwatch.alert.notify.Delivery;
import org.claimwatch.alert.notify.Delivery.Reason;
import org.claimwatch.alert.notify.Dispatch;
import org.claimwatch.alert.notify.Letter;
import org.claimwatch.alert.secret.Vault;
import org.claimwatch.alert.wording.Quoted;
import org.claimwatch.alert.wording.qute.Layout;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Posts notifications to webhooks. The host is looked up once a try and the connection goes to what was found and checked;
 * no redirect is followed; nothing of the answer but its status and a few headers is read.
 */
@ApplicationScoped
public class WebhookCourier implements Courier {
    /** A receiver across an ocean connects in a second. */
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private static final MediaType CLOUD_EVENT = MediaType.get("application/cloudevents+json; charset=utf-8");
    private static final String SECRET_PREFIX = "whsec_";

    private final Layout text = Layout.text(Letter.class, "letter");
    private final OkHttpClient client;
    private final ObjectMapper json;
    private final Vaults vaults;
    private final InstantSource clock;
    private final Targets targets;

    WebhookCourier(
            ObjectMapper json,
            Vaults vaults,
            InstantSource clock,
            @ConfigProperty(name = "claimwatch.webhook.timeout") Duration timeout,
            @ConfigProperty(name = "claimwatch.webhook.private-targets") Optional<List<String>> listed) {
        this.client = client(timeout);
        this.json = json;
        this.vaults = vaults;
        this.clock = clock;
        this.targets = new Targets(listed.orElse(List.of()));
    }

    private static OkHttpClient client(Duration timeout) {
        return new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .connectTimeout(CONNECT)
                .callTimeout(timeout)
                // a connection that is kept would outlive the check of its address
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build();
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public Delivery deliver(Dispatch dispatch, Letter letter) {
        HttpUrl url = HttpUrl.parse(dispatch.receiver().address());
        if (url == null) {
            return new Delivery.Rejected(Reason.TARGET_REFUSED, "the address is no URL");
        }
        try {
            List<InetAddress> addresses = targets.of(url.host());
            if (addresses.isEmpty()) {
                return new Delivery.Rejected(Reason.TARGET_REFUSED, "the host is not on the internet, nor listed");
            }
            if (!url.isHttps() && !addresses.stream().allMatch(targets::isListed)) {
                return new Delivery.Rejected(Reason.TARGET_REFUSED, "over the internet it has to be https");
            }
            return post(request(url, dispatch, letter), addresses);
        } catch (UnknownHostException e) {
            return new Delivery.RetryLater(Reason.UNREACHABLE, "the host has no address");
        } catch (InterruptedIOException e) {
            return new Delivery.RetryLater(Reason.TIMED_OUT, "no answer in time");
        } catch (IOException e) {
            return new Delivery.RetryLater(Reason.UNREACHABLE, Quoted.line(e.toString()));
        }
    }

    private Delivery post(Request request, List<InetAddress> addresses) throws IOException {
        OkHttpClient pinned = client.newBuilder().dns(host -> addresses).build();
        try (Response response = pinned.newCall(request).execute()) {
            return Answers.delivery(response.code(), response.headers(), clock.instant());
        }
    }

    private Request request(HttpUrl url, Dispatch dispatch, Letter letter) throws JsonProcessingException {
        String body = json.writeValueAsString(WebhookEvent.of(dispatch, letter, text.of(letter)));
        String id = dispatch.deliveryId().toString();
        String timestamp = Long.toString(clock.instant().getEpochSecond());
        Vault vault = vaults.vault().orElseThrow(() -> new IllegalStateException("claimwatch.secret-key is not set"));
        String secret =
                vault.open(Objects.requireNonNull(dispatch.receiver().sealedSecret(), "a webhook without a secret"));
        byte[] key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
        String signature = Base64.getEncoder().encodeToString(Vault.hmac(key, id + "." + timestamp + "." + body));
        return new Request.Builder()
                .url(url)
                .header("User-Agent", "Claimwatch")
                .header("Idempotency-Key", id)
                .header("webhook-id", id)
                .header("webhook-timestamp", timestamp)
                .header("webhook-signature", "v1," + signature)
                .post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), CLOUD_EVENT))
                .build();
    }
}
