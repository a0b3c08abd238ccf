package org.claimwatch.http.caller;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import org.claimwatch.http.keys.ApiKey;
import org.claimwatch.http.keys.KeyFile;
import org.claimwatch.http.keys.KeyRing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Authenticates a request by the key in its {@code X-API-Key} header. The identity's name is the key's id, its roles are
 * the key's, and its attribute {@link Caller#OWNER} is the key's owner. A request without the header is left to other
 * mechanisms; one with a key that is unknown or expired is refused with 401.
 */
@Singleton
public class ApiKeyAuthentication implements HttpAuthenticationMechanism {
    /** There is no registered scheme for keys in a header; RFC 9110, section 11.6.1 wants one named all the same. */
    public static final String CHALLENGE = "ApiKey header=\"X-API-Key\"";

    private static final String HEADER = "X-API-Key";

    private static final Logger LOG = Logger.getLogger(ApiKeyAuthentication.class);

    private final KeyRing keys;

    ApiKeyAuthentication(@ConfigProperty(name = "claimwatch.keys.file") Path file) {
        this.keys = new KeyRing(
                new KeyFile(file),
                InstantSource.system(),
                unreadable -> LOG.errorf("the keys read last stay good: %s", unreadable.getMessage()));
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identityProviders) {
        String key = context.request().getHeader(HEADER);
        if (key == null) {
            return Uni.createFrom().nullItem();
        }
        return keys.find(key)
                .map(found -> Uni.createFrom().item(identity(found)))
                .orElseGet(() ->
                        Uni.createFrom().failure(new AuthenticationFailedException("unknown or expired API key")));
    }

    private static SecurityIdentity identity(ApiKey key) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(key.id()))
                .addRoles(key.roles())
                .addAttribute(Caller.OWNER, key.owner())
                .build();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", CHALLENGE));
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return Uni.createFrom().item(new HttpCredentialTransport(HttpCredentialTransport.Type.OTHER_HEADER, HEADER));
    }
}
