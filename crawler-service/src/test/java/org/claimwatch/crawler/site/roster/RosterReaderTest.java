package org.claimwatch.crawler.site.roster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.site.SiteKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterReaderTest {
    private static final String ONION = Onions.named("csv");

    @Test
    void rowsOfOneSiteAreItsMirrors() {
        Roster roster = Rosters.read(RosterFormat.CSV, Rosters.named("groups.csv"));

        assertEquals(List.of(), roster.errors());
        assertEquals(3, roster.entries().size());
        Roster.Entry lantern = roster.entries().getFirst();
        assertEquals("Paper Lantern", lantern.group());
        assertEquals(List.of("Lantern Team", "PL"), lantern.aliases());
        assertEquals(
                List.of(3, 4),
                lantern.addresses().stream().map(Roster.Address::line).toList());
    }

    @Test
    void quotesHoldCommasAndQuotesAndLinesAreCountedOverEmptyOnes() {
        Roster roster = Rosters.read(RosterFormat.CSV, Rosters.named("groups.csv"));

        Roster.Entry kraken = roster.entries().get(1);
        assertEquals("Kraken, Velvet", kraken.group());
        assertEquals("the \"wall\"", kraken.site());
        assertEquals(6, kraken.line());
        assertEquals(SiteKind.TRACKER, roster.entries().get(2).kind());
    }

    @Test
    void aFieldOverTwoLinesDoesNotShiftTheLinesAfterIt() {
        String csv = "group,name,mirror\n\"Two\nLines\",blog,http://" + ONION + "/\nG,blog,nonsense\n";

        Roster roster = Rosters.read(RosterFormat.CSV, csv);

        assertEquals(4, roster.errors().getFirst().line());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "G,blog;2;row",
                ",blog,http://%s/,,,;2;group",
                "G,,http://%s/,,,;2;name",
                "G,blog,,,,;2;mirror",
                "G,blog,http://user:secret@%s/,,,;2;mirror",
                "G,blog,http://127.0.0.1/,,,;2;mirror",
                "G,blog,http://x%s/,,,;2;mirror",
                "G,blog,http://%s/,,SHOP,;2;kind",
                "G,blog,http://%s/,,,perhaps;2;shared",
            })
    void aRowThatIsWrongIsNamedByLineAndField(String row, int line, String field) {
        String csv = "group,name,mirror,aliases,kind,shared\r\n" + row.formatted(ONION) + "\r\n";

        Roster roster = Rosters.read(RosterFormat.CSV, csv);

        assertEquals(1, roster.errors().size(), roster.errors().toString());
        assertEquals(line, roster.errors().getFirst().line());
        assertEquals(field, roster.errors().getFirst().field());
        assertEquals(List.of(), roster.entries());
    }

    @Test
    void noErrorRepeatsACredential() {
        String csv = "group,name,mirror\nG,blog,http://user:secret@" + ONION + "/\n";

        Roster roster = Rosters.read(RosterFormat.CSV, csv);

        assertTrue(
                !roster.errors().toString().contains("secret"), roster.errors().toString());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = ';',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "CSV;;header",
                "CSV;group,mirror;header",
                "CSV;group,name,mirror,colour;header",
                "CSV;group,name,mirror,mirror;header",
                "CSV;group,name,mirror/\"G,blog;row",
                "RANSOMWATCH;{};json",
                "RANSOMWATCH;[{\"name\":;json",
                "RANSOMWATCH;<html>;json",
                "RANSOMLOOK;[];json",
            })
    void aTextThatIsNotOfTheFormatIsReadNotAtAll(RosterFormat format, String text, String field) {
        RosterReading reading = RosterReader.read(format, text == null ? "" : text.replace('/', '\n'));

        assertEquals(
                field,
                assertInstanceOf(RosterReading.Unreadable.class, reading)
                        .error()
                        .field());
    }

    @Test
    void aListWithMoreRowsThanAllMirrorsOfTheWorldIsRefused() {
        String csv = "group,name,mirror\n" + ("G,blog,http://" + ONION + "/\n").repeat(RosterReader.MAX_ROWS);
        String json = "[{\"name\":\"g\",\"locations\":[" + "{},".repeat(RosterReader.MAX_ROWS) + "{}]}]";

        assertInstanceOf(RosterReading.Unreadable.class, RosterReader.read(RosterFormat.CSV, csv));
        assertInstanceOf(RosterReading.Unreadable.class, RosterReader.read(RosterFormat.RANSOMWATCH, json));
    }

    @Test
    void groupsOfRansomwatchAreReadWithTheirLines() {
        Roster roster = Rosters.read(RosterFormat.RANSOMWATCH, Rosters.named("ransomwatch.json"));

        Roster.Entry lantern = roster.entries().getFirst();
        assertEquals("paperlantern", lantern.group());
        assertNull(lantern.site());
        assertEquals(
                List.of("http://" + Onions.named("lantern-one") + "/", "https://lantern.example/leaks"),
                lantern.addresses().stream()
                        .map(address -> address.mirror().url().toString())
                        .toList());
        assertEquals(
                List.of(16, 36),
                lantern.addresses().stream().map(Roster.Address::line).toList());
        assertEquals(
                List.of(new RowError(26, "slug", "is a v2 onion address, which Tor serves no longer")),
                roster.leftOut());
        assertEquals(List.of(), roster.errors());
    }

    @Test
    void whatRansomLookMarksAsNoListingIsLeftOut() {
        Roster roster = Rosters.read(RosterFormat.RANSOMLOOK, Rosters.named("ransomlook.json"));

        assertEquals(1, roster.entries().size());
        assertEquals(
                List.of("http://" + Onions.named("kraken") + "/wall", "http://" + Onions.named("kraken-two") + "/"),
                roster.entries().getFirst().addresses().stream()
                        .map(address -> address.mirror().url().toString())
                        .toList());
        assertEquals(
                List.of("fs", "chat", "private"),
                roster.leftOut().stream().map(RowError::field).toList());
        assertEquals(1, roster.errors().size());
        assertTrue(roster.errors().getFirst().detail().contains("checksum"));
    }

    @Test
    void aFieldOfAnotherTypeIsAnErrorOfItsRowAndNotOfTheList() {
        String json = """
                [{"name": "one", "locations": {"slug": "x"}},
                 {"name": 7, "locations": []},
                 "three",
                 {"name": "four", "locations": ["x", {"slug": ["http://x/"], "fqdn": "%s"}]}]
                """.formatted(ONION);

        Roster roster = Rosters.read(RosterFormat.RANSOMWATCH, json);

        assertEquals(
                List.of(1, 2, 3, 4),
                roster.errors().stream().map(RowError::line).toList());
        assertEquals(1, roster.entries().getFirst().addresses().size());
    }
}
