package org.claimwatch.alert.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.Optional;
import org.claimwatch.alert.secret.Vault;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The vault, where an operator has given a key for it. Without one there are neither webhooks nor links. */
@ApplicationScoped
public class Vaults {
    private final Optional<Vault> vault;

    Vaults(@ConfigProperty(name = "claimwatch.secret-key") Optional<String> key) {
        this.vault = key.map(Vaults::vault);
    }

    private static Vault vault(String key) {
        try {
            return new Vault(Base64.getDecoder().decode(key));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "claimwatch.secret-key must be " + Vault.KEY_BYTES + " bytes in base64", e);
        }
    }

    public Optional<Vault> vault() {
        return vault;
    }
}
