package org.claimwatch.alert.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchTest {
    private static Watch watch(
            String name,
            String country,
            String kind,
            @Nullable String code,
            List<String> aliases,
            List<String> domains) {
        return new Watch(UUID.randomUUID(), "angers", name, country, kind, code, null, aliases, domains, Instant.EPOCH);
    }

    private static String fieldAtFault(Runnable building) {
        return assertThrows(InvalidWatch.class, building::run).field();
    }

    @Test
    void namesAreKeptComposedAndWithoutSpaceAround() {
        Watch watch = watch(" E\u0301vry ", "FR", "municipality", "insee:91228", List.of(), List.of());

        assertEquals("Évry", watch.name());
    }

    @Test
    void anInternationalDomainIsKeptInItsAsciiForm() {
        Watch watch = watch("Zürich", "CH", "municipality", null, List.of(), List.of("Stadt-Zürich.CH"));

        assertEquals(List.of("xn--stadt-zrich-zhb.ch"), watch.domains());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.angers.fr",
                "fr",
                "co.uk",
                "gouv.fr",
                "angers",
                "angers.f",
                "angers .fr",
                "an_gers.fr",
                "-angers.fr",
                "http://angers.fr",
                "angers.fr/",
                "127.0.0.1",
                ""
            })
    void whatIsNoRegistrableDomainIsRefusedByItsPlaceInTheList(String domain) {
        String field = fieldAtFault(
                () -> watch("Angers", "FR", "municipality", null, List.of(), List.of("angers.fr", domain)));

        assertEquals("domains[1]", field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"angers.fr", "leeds.gov.uk", "comune.roma.it", "angers.example", "x.pr.it"})
    void whatSomeoneCanRegisterIsADomain(String domain) {
        assertTrue(DomainName.parse(domain).isPresent());
    }

    @Test
    void aDomainGivenTwiceIsRefused() {
        String field = fieldAtFault(
                () -> watch("Angers", "FR", "municipality", null, List.of(), List.of("angers.fr", "ANGERS.fr")));

        assertEquals("domains[1]", field);
    }

    @ParameterizedTest
    @CsvSource({
        "'',     FR, municipality, insee:49007, name",
        "'--',   FR, municipality, insee:49007, name",
        "'A\nB', FR, municipality, insee:49007, name",
        "Angers, fr, municipality, insee:49007, country",
        "Angers, XX, municipality, insee:49007, country",
        "Angers, FR, Municipality, insee:49007, kind",
        "Angers, FR, '',           insee:49007, kind",
        "Angers, FR, municipality, 49007,       code",
        "Angers, FR, municipality, insee:,      code",
    })
    void aFieldThatIsNotAsItShouldBeIsNamed(String name, String country, String kind, String code, String field) {
        String atFault = fieldAtFault(() -> watch(name, country, kind, code, List.of(), List.of()));

        assertEquals(field, atFault);
    }

    @Test
    void aNameOf200CharactersIsTakenAndOneOf201IsNot() {
        assertEquals(
                200,
                watch("a".repeat(200), "FR", "municipality", null, List.of(), List.of())
                        .name()
                        .length());
        assertEquals(
                "name", fieldAtFault(() -> watch("a".repeat(201), "FR", "municipality", null, List.of(), List.of())));
    }

    @Test
    void moreAliasesThanAnyPlaceHasAreRefused() {
        List<String> aliases = Collections.nCopies(Watch.MAX_ENTRIES + 1, "Angers");

        assertEquals("aliases", fieldAtFault(() -> watch("Angers", "FR", "municipality", null, aliases, List.of())));
    }
}
