package org.claimwatch.index.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "FR, FR",
        "fr, FR",
        "FRA, FR",
        "France, FR",
        "FRANKREICH, FR",
        "Francia, FR",
        "États-Unis, US",
        "Etats-Unis, US",
        "USA, US",
        "United States, US",
        "UK, GB",
        "Deutschland, DE",
        "España, ES",
        "Espana, ES",
        "Niemcy, DE",
        "Россия, RU",
        "Atlantis,",
        "' ',"
    })
    void aCountryIsReadInTheLanguagesOfLeakSites(String posted, @Nullable String code) {
        assertEquals(Optional.ofNullable(code), Country.code(posted));
    }
}
