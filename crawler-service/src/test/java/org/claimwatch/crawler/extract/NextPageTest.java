package org.claimwatch.crawler.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextPageTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "rel | <a rel=next href='/?page=3'>x</a> | http://a.example/?page=3",
                "link | <link rel=next href='page/3'> | http://a.example/page/3",
                "word | <a href='/?page=3'>Next »</a> | http://a.example/?page=3",
                "French word | <a href='/?page=3'>Page suivante</a> | http://a.example/?page=3",
                "older | <a href='/?page=3'>← Older posts</a> | http://a.example/?page=3",
                "sign | <a href='/?page=3'>›</a> | http://a.example/?page=3",
                "number after the one without a link | <a href='/?page=1'>1</a><span>2</span><a href='/?page=3'>3</a> | http://a.example/?page=3",
                "number after the one that leads here | <a href='/?page=1'>1</a><a href='/?page=2'>2</a><a href='/?page=3'>3</a> | http://a.example/?page=3",
                "last number | <a href='/?page=1'>1</a><span>2</span> | none",
                "another host | <a rel=next href='http://evil.example/'>Next</a> | none",
                "a script | <a href='javascript:next()'>Next</a> | none",
                "itself | <a rel=next href='/?page=2'>Next</a> | none",
                "a text with the word | <a href='/about'>What comes next for us</a> | none"
            })
    void theListingGoesOnWhereItsLinksSay(String label, String html, URI next) {
        URI page = URI.create("http://a.example/?page=2");

        assertEquals(next, NextPage.of(Jsoup.parse(html, page.toString()), page));
    }
}
