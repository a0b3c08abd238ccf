package org.claimwatch.crawler.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.claimwatch.crawler.fetch.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SanitisedCopyTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "script | <script>steal()</script><p>a</p> | <p>a</p>",
                "style | <style>p{}</style><p style='x' onclick='y()'>a</p> | <p>a</p>",
                "frame | <iframe src='/x'>b</iframe><p>a</p> | <p>a</p>",
                "picture | <p>a<img src='data:image/png;base64,AAAA' onerror='y()'></p> | <p>a</p>",
                "comment | <p>a<!-- who made it --></p> | <p>a</p>",
                "hidden field | <form action='/login'><input value='secret'><p>a</p></form> | <p>a</p>",
                "link to a page | <a class='t' href='/post/1'>Acme</a> | <a class=\"t\" href=\"/post/1\">Acme</a>",
                "link to a file | <a href='/d/all.zip'>All of it</a> | <a>All of it</a>",
                "magnet | <a href='magnet:?xt=urn:btih:0'>get</a> | <a>get</a>",
                "script in a link | <a href='javascript:y()'>get</a> | <a>get</a>",
                "data in a link | <a href='data:text/html,x'>get</a> | <a>get</a>",
                "magnet in the text | <p>Get magnet:?xt=urn:btih:c12fe1 now</p> | <p>Get [masked] now</p>",
                "file names | <li>payroll 2025.xlsx</li><li>hr/contracts/jane_doe.pdf</li> | <li>payroll [masked]</li><li>[masked]</li>",
                "mail | <p>jane@city.example</p> | <p>[masked]</p>",
                "mail in a link | <a href='/c?m=jane@city.example'>x</a> | <a href=\"/c?m=masked\">x</a>",
                "telephone | <p>+33 2 41 05 40 00</p> | <p>[masked]</p>",
                "card | <td>4111 1111 1111 1111</td> | 4111",
                "what it says stays | <h2 class='n'>Ville d’Angers</h2><p>Size: 30 GB, 2026-03-01</p> | <h2 class=\"n\">Ville d’Angers</h2><p>Size: 30 GB, 2026-03-01</p>"
            })
    void ofHtmlOnlyWhatItSaysIsKept(String label, String html, String kept) {
        String copy =
                SanitisedCopy.of(page("text/html", "<body>" + html + "</body>")).text();

        if (label.equals("card")) {
            assertFalse(copy.contains(kept), copy);
        } else {
            assertEquals("<html><head><title></title></head><body>" + kept + "</body></html>", copy);
        }
    }

    @Test
    void ofAFolderOnlyItsNameIsKept() {
        String html = "<title>Index of /acme-ltd/payroll</title><pre><a href='jane.xls'>jane.xls</a> 12K</pre>";

        assertEquals(
                "<title>Index of /acme-ltd</title>",
                SanitisedCopy.of(page("text/html", html)).text());
    }

    @Test
    void ofJsonNothingIsLeftToGet() {
        String json =
                "{\"title\":\"Acme\",\"logo\":\"data:image/png;base64,iVBORw0KGgo=\",\"get\":\"http://x.example/a.7z\","
                        + "\"of\":\"jane@city.example\",\"tree\":\"hr/payroll.xlsx\"}";

        String copy = SanitisedCopy.of(page("application/json", json)).text();

        assertEquals(
                "{\"title\":\"Acme\",\"logo\":\"[masked]\",\"get\":\"[masked]\",\"of\":\"[masked]\",\"tree\":\"[masked]\"}",
                copy);
    }

    @Test
    void aLongPageIsCutAndSaysSo() {
        SanitisedCopy copy = SanitisedCopy.of(page("text/html", "<p>Acme Ltd</p>".repeat(100_000)));

        assertTrue(copy.cut());
        assertEquals(SanitisedCopy.MAX_LENGTH, copy.text().length());
    }

    @Test
    void ofTextWithoutEndOnlyTheBeginningIsMaskedAndKept() {
        SanitisedCopy html = SanitisedCopy.of(page("text/html", "<p>" + "1 ".repeat(2_000_000)));
        SanitisedCopy json = SanitisedCopy.of(page("application/json", "[" + "1, ".repeat(1_000_000)));

        assertTrue(html.cut());
        assertTrue(json.cut());
    }

    private static Page page(String type, String text) {
        return assertInstanceOf(
                Page.class,
                Page.of(
                        URI.create("http://leaksite.example/"),
                        200,
                        type,
                        text.getBytes(StandardCharsets.UTF_8),
                        Instant.EPOCH));
    }
}
