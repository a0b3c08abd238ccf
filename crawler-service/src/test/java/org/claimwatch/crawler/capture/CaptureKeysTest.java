package org.claimwatch.crawler.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureKeysTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final UUID SITE = UUID.randomUUID();
    private static final SanitisedCopy COPY = new SanitisedCopy("<p>Ville d’Angers</p>".repeat(50), false);

    private final String key = CaptureKeys.newKey(RANDOM);
    private final CaptureKeys keys = new CaptureKeys(List.of(key), RANDOM);

    @Test
    void whatWasSealedOpensAndNothingOfItCanBeReadBefore() {
        SealedCopy sealed = keys.seal(SITE, "sha256:1", COPY);

        assertEquals(Optional.of(COPY.text()), keys.open(SITE, sealed));
        assertFalse(new String(sealed.sealed(), StandardCharsets.ISO_8859_1).contains("Angers"));
        assertTrue(sealed.copyHash().matches("sha256:[0-9a-f]{64}"));
    }

    @Test
    void theSameCopyIsNeverSealedAlike() {
        SealedCopy first = keys.seal(SITE, "sha256:1", COPY);
        SealedCopy second = keys.seal(SITE, "sha256:1", COPY);

        assertFalse(Arrays.equals(first.sealed(), second.sealed()));
        assertEquals(first.copyHash(), second.copyHash());
    }

    @Test
    void aNewKeySealsAndTheOldOneStillOpens() {
        SealedCopy old = keys.seal(SITE, "sha256:1", COPY);
        CaptureKeys both = new CaptureKeys(List.of(CaptureKeys.newKey(RANDOM), key), RANDOM);

        SealedCopy now = both.seal(SITE, "sha256:1", COPY);

        assertEquals(Optional.of(COPY.text()), both.open(SITE, old));
        assertEquals(Optional.empty(), keys.open(SITE, now));
    }

    @Test
    void aCopyOfAnotherSiteOrPageOrThatWasChangedDoesNotOpen() {
        SealedCopy sealed = keys.seal(SITE, "sha256:1", COPY);
        SealedCopy other = new SealedCopy("sha256:2", sealed.copyHash(), sealed.sealed(), sealed.keyId(), false);
        byte[] bytes = sealed.sealed().clone();
        bytes[20] ^= 1;
        SealedCopy changed = new SealedCopy("sha256:1", sealed.copyHash(), bytes, sealed.keyId(), false);

        assertThrows(IllegalStateException.class, () -> keys.open(UUID.randomUUID(), sealed));
        assertThrows(IllegalStateException.class, () -> keys.open(SITE, other));
        assertThrows(IllegalStateException.class, () -> keys.open(SITE, changed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "not base64!", ""})
    void whatIsNoKeyIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> new CaptureKeys(List.of(text), RANDOM));
    }
}
