package org.claimwatch.index.search.rest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.claimwatch.index.server.Contracts;
import org.claimwatch.index.server.FeedServer;
import org.claimwatch.index.server.Index;
import org.claimwatch.index.server.Servers;
import org.claimwatch.index.server.Servers.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which claims a question has to find, and which of them first, in the languages that claims come in. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class SearchQualityTest {
    /** Letter, title, website, country, group, description. */
    private static final String CLAIMS = """
            A | Ville d’Angers | https://www.angers.fr | FR | Paper Lantern | Documents de la mairie
            B | Rangers Club | rangersclub.example | US | Grey Heron | Members of the club
            C | Angers Loire Habitat | | France | Grey Heron | Bailleur social
            D | Northmill Logistics | northmill.example | | Paper Lantern | Lorries from Angers to Nantes
            E | thaonlesvosges.fr | | | Grey Heron |
            F | Comune dell'Aquila | comune.laquila.it | Italia | Grey Heron | Documenti del comune
            G | Gemeinde Großräschen | grossraeschen.de | Deutschland | Grey Heron | Verträge
            H | Ayuntamiento de A Coruña | coruna.gal | España | BlackCat | Contratos
            I | Urząd Miasta Łódź | uml.lodz.pl | Polska | Grey Heron | Umowy
            J | Diyarbakır Büyükşehir Belediyesi | diyarbakir.bel.tr | Türkiye | Grey Heron | Sözleşmeler
            K | Администрация города Орёл | orel-adm.ru | Россия | Grey Heron | Договоры
            L | Δήμος Ηρακλείου | heraklion.gr | Ελλάδα | Grey Heron | Συμβάσεις
            M | Saint-Étienne Métropole | saint-etienne-metropole.fr | FR | Paper Lantern | Marchés publics
            N | Mairie de L’Isle-Adam | ville-isle-adam[.]fr | FR | Grey Heron | Paie
            """;

    @Inject
    Index index;

    FeedServer feed;
    Keys keys;

    @BeforeEach
    void theClaimsAreIndexed() throws IOException {
        if (feed.holds(CLAIMS)) {
            return;
        }
        feed.restart();
        long sequence = 0;
        for (String line : CLAIMS.lines().toList()) {
            feed.publish(++sequence, event(sequence, line.split("\\|", -1)));
        }
        index.awaitAllOf(feed);
        feed.name(CLAIMS);
    }

    /** In all: claims parted by {@code >} in that order, those that a {@code ,} parts in any. */
    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
                    ville d'angers               ~ A
                    angers                       ~ A,C > D > B
                    ANGERS                       ~ A,C > D > B
                    d’Angers                     ~ A,C > D > B
                    L'ANGERS                     ~ A,C > D > B
                    "ville d’angers"             ~ A
                    angers -ville -rangers       ~ C > D
                    angers OR thaon              ~ A,C > D > E > B
                    angers country:fr            ~ A,C
                    mairie angers                ~ A
                    thaon                        ~ E
                    vosges                       ~ E
                    thaonlesvosges.fr            ~ E
                    thaonles*                    ~ E
                    domain:angers.fr             ~ A
                    domain:laquila.it            ~ F
                    domain:fr                    ~ A,E,M,N
                    domain:saint-etienne-metropole ~ M
                    domain:isle                  ~ N
                    https://www.angers.fr/       ~ A
                    l'aquila                     ~ F
                    aquila                       ~ F
                    dell’Aquila                  ~ F
                    Großräschen                  ~ G
                    GROSSRÄSCHEN                 ~ G
                    grossraeschen                ~ G
                    grossraschen                 ~ G
                    vertraege                    ~ G
                    coruna                       ~ H
                    A CORUÑA                     ~ H
                    lodz                         ~ I
                    Łódź                         ~ I
                    urzad miasta                 ~ I
                    diyarbakir                   ~ J
                    DİYARBAKIR                   ~ J
                    DIYARBAKIR                   ~ J
                    buyuksehir                   ~ J
                    орел                         ~ K
                    ОРЁЛ                         ~ K
                    Ηράκλειο*                    ~ L
                    ηρακλειου                    ~ L
                    ΔΗΜΟΣ ΗΡΑΚΛΕΙΟΥ              ~ L
                    saint etienne                ~ M
                    Saint-Étienne                ~ M
                    isle-adam                    ~ N
                    l'isle adam                  ~ N
                    group:alphv                  ~ H
                    group:"black-cat"            ~ H
                    alphv                        ~ H
                    group:"paper lantern" -angers ~ M
                    country:Germany              ~ G
                    country:ES OR country:PL     ~ H,I
                    title:angers                 ~ A,C
                    description:angers           ~ D
                    nothing of the kind          ~
                    """)
    void theBestClaimsComeFirst(String words, @Nullable String expected) {
        List<String> found = given().header("X-API-Key", keys.analyst())
                .queryParam("q", words)
                .queryParam("limit", 100)
                .get("/claims")
                .then()
                .statusCode(200)
                .extract()
                .path("hits.claim.ransom");

        int at = 0;
        for (String rank : expected == null ? new String[0] : expected.split(" > ")) {
            Set<String> together = Set.copyOf(Arrays.asList(rank.split(",")));
            assertEquals(
                    together,
                    new HashSet<>(found.subList(at, Math.min(found.size(), at + together.size()))),
                    found::toString);
            at += together.size();
        }
        assertEquals(at, found.size(), found::toString);
    }

    private static ObjectNode event(long number, String[] fields) throws IOException {
        ObjectNode event = Contracts.example("claim.appeared");
        ObjectNode claim = event.withObject("/data/claim");
        claim.put("claimId", new UUID(1, number).toString())
                .put("title", fields[1].strip())
                .put("group", fields[4].strip())
                .put("description", fields[5].strip())
                .put("firstSeenAt", "2026-03-01T10:00:00Z")
                // shown and never searched: it bears the letter
                .put("ransom", fields[0].strip());
        claim.withObject("/organisation")
                .put("name", fields[1].strip())
                .put("website", fields[2].strip())
                .put("country", fields[3].strip());
        return event;
    }
}
