package org.claimwatch.alert.notify.rest;

import java.security.SecureRandom;
import java.util.Base64;
import org.claimwatch.alert.secret.Vault;

/**
 * What a webhook's posts are signed with.
 *
 * @param shown to whoever makes the receiver, once: {@code whsec_} and 32 random bytes in base64
 * @param sealed as it is kept
 */
record WebhookSecret(String shown, String sealed) {
    /** As long as the hash that is made with it: RFC 2104, section 3. */
    private static final int BYTES = 32;

    static WebhookSecret make(Vault vault) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String shown = "whsec_" + Base64.getEncoder().encodeToString(random);
        return new WebhookSecret(shown, vault.seal(shown));
    }

    /** Names nothing of it, so that no log can hold it. */
    @Override
    public String toString() {
        return "WebhookSecret[…]";
    }
}
