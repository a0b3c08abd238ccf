package org.claimwatch.alert.watch.dns;

import io.smallrye.mutiny.Uni;
import io.vertx.core.dns.DnsClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.dns.DnsClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks up TXT records, at the machine's resolver unless another is given. */
@ApplicationScoped
public class TxtRecords {
    private static final Logger LOG = Logger.getLogger(TxtRecords.class);
    /** A person waits; resolvers answer within two seconds or not at all. */
    private static final int TIMEOUT_MILLIS = 5_000;

    private static final int DNS_PORT = 53;

    private final Vertx vertx;
    private final DnsClientOptions options;

    TxtRecords(Vertx vertx, @ConfigProperty(name = "claimwatch.dns.server") Optional<String> server) {
        this.vertx = vertx;
        this.options = new DnsClientOptions().setQueryTimeout(TIMEOUT_MILLIS);
        server.ifPresent(address -> {
            URI at = URI.create("dns://" + address);
            options.setHost(at.getHost()).setPort(at.getPort() < 0 ? DNS_PORT : at.getPort());
        });
    }

    /** The texts at a name; none if there is no such record, or nobody answers. */
    public Uni<List<String>> at(String name) {
        DnsClient client = vertx.createDnsClient(options);
        return client.resolveTXT(name).onFailure().recoverWithItem(e -> {
            LOG.debugf("reason=%s no TXT record", e.toString());
            return List.of();
        });
    }
}
