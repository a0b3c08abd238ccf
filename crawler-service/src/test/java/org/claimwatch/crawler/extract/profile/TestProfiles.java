package org.claimwatch.crawler.extract.profile;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.claimwatch.crawler.extract.Extraction;
import org.claimwatch.crawler.extract.Extractor;
import org.claimwatch.crawler.extract.Posting;
import org.claimwatch.crawler.fetch.Page;

/** Profiles and pages for tests. */
final class TestProfiles {
    static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final Path PAGES = Path.of("src/test/resources/pages/profiles");

    private TestProfiles() {}

    static Profile of(String yaml) {
        return assertInstanceOf(ProfileReading.Read.class, Profile.read("test", yaml), yaml)
                .profile();
    }

    static List<ProfileFault> faultsOf(String yaml) {
        return assertInstanceOf(ProfileReading.Faulty.class, Profile.read("test", yaml), yaml)
                .faults();
    }

    static Extraction read(String yaml, Page page) {
        return new SiteReader(new Extractor(), of(yaml)).read(page);
    }

    static Extraction readWithout(Page page) {
        return new SiteReader(new Extractor(), null).read(page);
    }

    static List<Posting> postings(Extraction extraction) {
        return assertInstanceOf(Extraction.Complete.class, extraction).postings();
    }

    static List<String> titles(Extraction extraction) {
        return postings(extraction).stream().map(Posting::title).toList();
    }

    static Page stored(String file) {
        try {
            return page("http://leaksite.example/", file, Files.readString(PAGES.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page html(String url, String text) {
        return page(url, "a.html", text);
    }

    static Page html(String text) {
        return html("http://leaksite.example/", text);
    }

    static Page json(String text) {
        return page("http://leaksite.example/api", "a.json", text);
    }

    private static Page page(String url, String file, String text) {
        String type = file.endsWith("json") ? "application/json" : "text/html; charset=utf-8";
        return (Page) Page.of(URI.create(url), 200, type, text.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
