package org.claimwatch.crawler.extract.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.claimwatch.crawler.extract.Extraction;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.extract.Posting;
import org.claimwatch.crawler.fetch.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each shipped profile earns its place: what it reads right is read wrongly without it. */
class ShippedProfilesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "chat-log   | html | Brennicke Rohrbau; Commune de Saint-Ouvrain; Harrow & Dunmore Freight",
                "code-names | html | Brennicke Rohrbau GmbH; Commune de Saint-Ouvrain; Ostrava Textile a.s.",
                "short-keys | json | Brennicke Rohrbau; Commune de Saint-Ouvrain; Ostrava Textile"
            })
    void aShippedProfileReadsWhatIsReadWronglyWithoutIt(String name, String format, String titles) {
        Page page = TestProfiles.stored(name + "." + format);
        List<String> expected = List.of(titles.split("; "));

        Extraction with = new SiteReader(new Extractor(), named(name)).read(page);
        Extraction without = TestProfiles.readWithout(page);

        assertEquals(expected, TestProfiles.titles(with));
        assertEquals(
                0,
                without instanceof Extraction.Complete it
                        ? it.postings().stream()
                                .filter(posting -> expected.contains(posting.title()))
                                .count()
                        : 0,
                "the profile is not needed any more");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"chat-log, html", "code-names, html", "short-keys, json"})
    void itReadsTheOtherFieldsToo(String name, String format) {
        Page page = TestProfiles.stored(name + "." + format);

        Posting first = TestProfiles.postings(new SiteReader(new Extractor(), named(name)).read(page))
                .getFirst();

        assertEquals(30_000_000_000L, first.dataBytes());
    }

    private static Profile named(String name) {
        return new ShippedProfiles()
                .all().stream()
                        .filter(profile -> profile.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }
}
