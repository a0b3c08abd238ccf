package org.claimwatch.alert.gazetteer.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.gazetteer.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Some places in the shape of GeoNames' main table. */
class GeoNamesFileTest {
    @TempDir
    Path folder;

    private Path table() throws IOException {
        Path file = folder.resolve("places.txt");
        try (InputStream in = Objects.requireNonNull(GeoNamesFileTest.class.getResourceAsStream("places.txt"))) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    @Test
    void townsAndDivisionsBecomePlacesWithTheirRegions() throws IOException {
        Gazetteer places = Gazetteer.of(GeoNamesFile.read(table()).places());

        Place dallas = places.byCode("geonames:4684888").orElseThrow();
        assertEquals(
                new Place("geonames:4684888", "Dallas", "US", "municipality", "Texas", "TX", 1300092, List.of(), null),
                dallas);
        assertEquals("Quebec", places.byCode("geonames:6077243").orElseThrow().region());
        assertEquals("county", places.byCode("geonames:4684904").orElseThrow().kind());
        assertEquals(3, places.named("US", "dallas").size());
        assertEquals("Dallas", places.search("dallas", 1).getFirst().name());
    }

    @Test
    void aTownAndItsMunicipalityAreOnePlaceOfTheLargerPopulation() throws IOException {
        Gazetteer places = Gazetteer.of(GeoNamesFile.read(table()).places());

        List<Place> leeds = places.named("GB", "leeds");

        assertEquals(List.of(798800), leeds.stream().map(Place::population).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"a section of a town,GB,digbeth", "a hamlet,GB,mill end", "a place of the French register,FR,angers"})
    void othersAreLeftOut(String label, String country, String name) throws IOException {
        Collection<Place> places = GeoNamesFile.read(table()).places();

        assertEquals(List.of(), Gazetteer.of(places).named(country, name));
    }

    @Test
    void anArchiveIsReadAsItsTable() throws IOException {
        Path archive = folder.resolve("GB.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("readme.txt"));
            zip.write("no table".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("GB.txt"));
            zip.write(Files.readAllBytes(table()));
        }

        assertEquals(
                GeoNamesFile.read(table()).places(), GeoNamesFile.read(archive).places());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            another table     | Angers,FR
            a page            | <html>
            """)
    void aFileThatIsNoTableIsRefusedWithItsLine(String label, String line) throws IOException {
        Path file = table();
        Files.writeString(file, Files.readString(file) + line + "\n");

        IOException refused = assertThrows(IOException.class, () -> GeoNamesFile.read(file));

        assertTrue(refused.getMessage().contains("line 19 has 1 columns"), refused.getMessage());
    }

    @Test
    void aLineWithoutEndIsRefusedAndNotHeld() throws IOException {
        Path file = folder.resolve("endless.txt");
        Files.writeString(file, "x".repeat(300_000));

        assertThrows(IOException.class, () -> GeoNamesFile.read(file));
    }
}
