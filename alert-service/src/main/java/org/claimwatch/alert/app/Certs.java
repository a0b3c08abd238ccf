package org.claimwatch.alert.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import org.claimwatch.http.keys.KeyFile;
import org.claimwatch.http.keys.KeyRing;
import org.claimwatch.http.keys.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Which owners have analysts, who can review a match before it is told: those that have a key with that role. */
@ApplicationScoped
class Certs {
    private static final Logger LOG = Logger.getLogger(Certs.class);

    private final KeyRing keys;

    Certs(@ConfigProperty(name = "claimwatch.keys.file") Path file, InstantSource clock) {
        this.keys = new KeyRing(
                new KeyFile(file),
                clock,
                unreadable -> LOG.errorf("the keys read last stay good: %s", unreadable.getMessage()));
    }

    Set<String> owners() {
        return keys.ownersWith(Role.ANALYST);
    }
}
