package org.claimwatch.alert.match;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.claimwatch.alert.watch.Watches;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikeTest {
    private static final Knowledge KNOWLEDGE = Knowledge.shipped();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            the domain itself                      | marseille.fr              | EXACT OFFICIAL_DOMAIN
            below it                               | vpn.marseille.fr          | EXACT OFFICIAL_DOMAIN
            with a user name                       | https://x@marseille.fr/   | EXACT OFFICIAL_DOMAIN
            as the user name of another            | https://marseille.fr@evil.example/ | -
            before another's name                  | marseille.fr.evil.example | -
            a label before it                      | not-marseille.fr          | -
            under a suffix of two labels           | marseille.co.uk           | POSSIBLE NAME_AS_DOMAIN
            under a private operator's suffix      | marseille.github.io       | -
            a Cyrillic letter                      | mаrseille.fr              | POSSIBLE LOOK_ALIKE_DOMAIN
            the same in ASCII                      | xn--mrseille-16g.fr       | POSSIBLE LOOK_ALIKE_DOMAIN
            a Cyrillic letter elsewhere            | mаrseille.com             | POSSIBLE LOOK_ALIKE_DOMAIN
            digits for letters                     | marsei11e.fr              | POSSIBLE LOOK_ALIKE_DOMAIN
            two letters for one                    | rnarseille.fr             | POSSIBLE LOOK_ALIKE_DOMAIN
            a page below one                       | http://rnarseille.fr/x    | POSSIBLE LOOK_ALIKE_DOMAIN
            """)
    void aDomainThatLooksLikeAnOfficialOneIsEvidenceButNeverOfTheAuthority(
            String label, String website, String expected) {
        WatchIndex index =
                WatchIndex.of(KNOWLEDGE, List.of(Watches.french("Marseille", List.of(), List.of("marseille.fr"))));

        List<Match> matches = new Matcher(index).match(new ClaimText("x", null, website, null, null));

        assertEquals(
                expected,
                matches.isEmpty()
                        ? "-"
                        : matches.getFirst().tier() + " "
                                + matches.getFirst().evidence().getFirst().rule());
    }
}
