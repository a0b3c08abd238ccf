package org.claimwatch.index.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DomainTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    ville-angers.fr                        | ville-angers.fr
                    https://www.Ville-Angers.fr/mairie?a=b | ville-angers.fr
                    http://user@ville-angers.fr:8080/      | ville-angers.fr
                    www.ville-angers.fr.                   | ville-angers.fr
                    hxxps://ville-angers[.]fr              | ville-angers.fr
                    ville-angers (dot) fr                  | ville-angers.fr
                    xn--mnchen-3ya.de                      | münchen.de
                    administracion.gob.es                  | administracion.gob.es
                    comune.villafra...                     |
                    thaonlesvosg…                          |
                    Ville d'Angers                         |
                    S.p.A                                  |
                    10.0.0.1                               |
                    ...                                    |
                    """)
    void aHostIsReadAsPeopleWriteIt(String address, @Nullable String host) {
        assertEquals(Optional.ofNullable(host), Domain.host(address));
    }

    @Test
    void aHostIsFoundByEachOfItsParts() {
        Domain domain = Domain.of(claim("Ville d’Angers", null, "https://etat-civil.ville-angers.fr"));

        assertEquals(List.of("etat-civil.ville-angers.fr"), domain.hosts());
        assertEquals(
                List.of(
                        "etat-civil.ville-angers.fr",
                        "ville-angers.fr",
                        "fr",
                        "etat-civil",
                        "ville-angers",
                        "etat",
                        "civil",
                        "ville",
                        "angers"),
                domain.parts());
    }

    @Test
    void aTitleThatIsNothingButAHostIsOne() {
        Domain domain = Domain.of(claim("thaonlesvosges.fr", "Thaon-les-Vosges", null));

        assertEquals(List.of("thaonlesvosges.fr"), domain.hosts());
    }

    @Test
    void anAddressMadeToTakeLongIsNone() {
        String many = "a.".repeat(250) + "fr";

        assertEquals(Optional.empty(), Domain.host(many));
        assertTrue(Domain.of(claim("x", null, "a-b.".repeat(60) + "fr")).parts().size() <= 40);
    }

    private static Claim claim(String title, @Nullable String name, @Nullable String website) {
        return new Claim(
                UUID.randomUUID(),
                "Paper Lantern",
                UUID.randomUUID(),
                List.of(),
                title,
                new Claim.Organisation(name, website, null),
                null,
                ClaimStatus.ANNOUNCED,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                false);
    }
}
