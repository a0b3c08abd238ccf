package org.claimwatch.crawler.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
    private static final URI URL = URI.create("http://leaksite.example/");

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "text/html; charset=windows-1252 | windows-1252 | <p>Orléans</p>",
                "text/html; charset=\"UTF-8\" | UTF-8 | <p>Orléans</p>",
                "text/html | UTF-8 | <p>Orléans</p>",
                "none | UTF-8 | <p>Orléans</p>",
                "text/html | windows-1251 | <meta charset=windows-1251><p>Привет</p>",
                "text/html | windows-1251 | <meta http-equiv=Content-Type content='text/html; charset=windows-1251'><p>Привет</p>",
                "text/html; charset=nonsense | GBK | <meta charset=gbk><p>你好</p>",
                "text/html; charset=GBK | GBK | <meta charset=utf-8><p>你好</p>"
            })
    void theCharsetIsTheHeadersElseThePagesOwnElseUtf8(@Nullable String contentType, String charset, String text) {
        Page page = page(contentType, text.getBytes(Charset.forName(charset)));

        assertEquals(text, page.text());
    }

    @Test
    void aByteOrderMarkOverrulesTheHeader() {
        byte[] utf16 = ("\uFEFF<p>Orléans</p>").getBytes(StandardCharsets.UTF_16LE);

        Page page = page("text/html; charset=utf-8", utf16);

        assertEquals("<p>Orléans</p>", page.text());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "text/html | <p>x</p> | HTML",
                "application/xhtml+xml | <p>x</p> | HTML",
                "text/plain | <p>x</p> | HTML",
                "none | <p>x</p> | HTML",
                "application/json | [] | JSON",
                "application/vnd.api+json | {} | JSON",
                "text/html | {\"a\": 1} | JSON",
                "text/plain | [{\"a\": 1}] | JSON",
                "application/rss+xml | <rss/> | FEED",
                "text/plain | hello | PLAIN"
            })
    void theFormatIsTheHeadersUnlessTheTextBeginsOtherwise(
            @Nullable String contentType, String text, PageFormat format) {
        assertEquals(
                format, page(contentType, text.getBytes(StandardCharsets.UTF_8)).format());
    }

    @ParameterizedTest
    @CsvSource({"application/zip", "application/octet-stream", "image/png", "application/x-bittorrent", "nonsense"})
    void typesThatAreNotTextAreRefused(String contentType) {
        FetchResult result = Page.of(URL, 200, contentType, "hello".getBytes(StandardCharsets.UTF_8), Instant.EPOCH);

        assertEquals(new FetchResult.Refused(RefusalReason.TYPE_NOT_TEXT), result);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "zip, 504b030414",
        "gzip, 1f8b08",
        "png, 89504e470d0a1a0a",
        "pdf, 255044462d312e37",
        "7z, 377abcaf271c0004",
        "elf, 7f454c460201"
    })
    void binariesThatAreCalledHtmlAreRefused(String label, String hex) {
        FetchResult result = Page.of(URL, 200, "text/html", HexFormat.of().parseHex(hex), Instant.EPOCH);

        assertEquals(new FetchResult.Refused(RefusalReason.BYTES_NOT_TEXT), result);
    }

    private static Page page(@Nullable String contentType, byte[] body) {
        return assertInstanceOf(Page.class, Page.of(URL, 200, contentType, body, Instant.EPOCH));
    }
}
