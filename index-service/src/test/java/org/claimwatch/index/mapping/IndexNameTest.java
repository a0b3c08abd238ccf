package org.claimwatch.index.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexNameTest {
    @Test
    void aNameIsReadAsItIsWritten() {
        IndexName name = new IndexName("claims", 2, 13);

        assertEquals("claims-2-0013", name.toString());
        assertEquals(Optional.of(name), IndexName.parse("claims-2-0013"));
    }

    @Test
    void theEventsStandBesideTheirClaims() {
        IndexName claims = new IndexName(IndexName.CLAIMS, 2, 13);

        assertEquals("claim-events-2-0013", claims.events().toString());
        assertEquals("claim-events-2-0013-writes", claims.events().door());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claims",
                "claims-intake-1",
                "claims-1-0001-writes",
                "claims-1-0000",
                "claims-1-1",
                "claims-0-0001"
            })
    void aForeignNameIsNotRead(String name) {
        assertTrue(IndexName.parse(name).isEmpty());
    }
}
