package org.claimwatch.alert.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static Vault vault(int filling) {
        byte[] key = new byte[Vault.KEY_BYTES];
        Arrays.fill(key, (byte) filling);
        return new Vault(key);
    }

    @Test
    void whatIsSealedIsOpenedByTheSameKeyOnly() {
        String sealed = vault(1).seal("whsec_abc");

        assertEquals("whsec_abc", vault(1).open(sealed));
        assertFalse(sealed.contains("whsec"));
        assertNotEquals(sealed, vault(1).seal("whsec_abc"));
        assertThrows(IllegalStateException.class, () -> vault(2).open(sealed));
    }

    @Test
    void aProofIsOfItsTextAndKey() {
        String proof = vault(1).sign("ACKNOWLEDGE.x");

        assertTrue(vault(1).isSigned("ACKNOWLEDGE.x", proof));
        assertFalse(vault(1).isSigned("REPORT.x", proof));
        assertFalse(vault(2).isSigned("ACKNOWLEDGE.x", proof));
        assertFalse(vault(1).isSigned("ACKNOWLEDGE.x", ""));
    }

    @Test
    void aKeyOfAnotherLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Vault(new byte[16]));
    }
}
