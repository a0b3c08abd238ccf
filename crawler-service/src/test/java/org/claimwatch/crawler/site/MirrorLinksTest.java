package org.claimwatch.crawler.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.claimwatch.crawler.Onions;
import org.claimwatch.crawler.site.MirrorLink.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MirrorLinksTest {
    private static final String OWN = Onions.named("own");
    private static final String OTHER = Onions.named("other");
    private static final String THIRD = Onions.named("third");
    private static final URI PAGE = URI.create("http://" + OWN + "/");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a link called mirror        | <p>Mirror: <a href='http://OTHER/'>here</a></p>",
                "a heading over the list     | <h3>Mirrors</h3><ul><li><a href='http://OTHER/'>http://OTHER/</a></li></ul>",
                "in the text, without a link | <div>Our new domain is OTHER</div>",
                "in Russian                  | <p>Зеркала: <a href='http://OTHER'>1</a></p>",
                "with a path                 | <p>mirror <a href='http://OTHER/'>2</a></p>",
                "in capitals                 | <p>MIRROR http://OTHER/</p>",
            })
    void whatAPageCallsItsMirrorIsFound(String label, String html) {
        List<MirrorLink> links = links(html);

        assertEquals(List.of(new MirrorLink(Mirror.of("http://" + OTHER + "/"), Reason.CALLED_MIRROR, PAGE)), links);
    }

    @Test
    void bareAddressesInAListAreFound() {
        List<MirrorLink> links = links("<ul><li>OWN</li><li>OTHER</li><li><a href='http://THIRD'>THIRD</a></li></ul>");

        assertEquals(
                List.of(
                        new MirrorLink(Mirror.of("http://" + OTHER + "/"), Reason.AMONG_ADDRESSES, PAGE),
                        new MirrorLink(Mirror.of("http://" + THIRD + "/"), Reason.AMONG_ADDRESSES, PAGE)),
                links);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "its own address          | <p>Mirror: <a href='http://OWN/'>here</a></p>",
                "a name below its own     | <p>Mirror: <a href='http://www.OWN/'>here</a></p>",
                "a chat                   | <p>Chat with us: <a href='http://OTHER/'>http://OTHER/</a></p>",
                "the files of a company   | <div><h3>Acme</h3><a href='http://OTHER/acme'>Download</a></div>",
                "bare addresses of files  | <div>Files: <p>OTHER</p><p>THIRD</p></div>",
                "an archive               | <p>mirror <a href='http://OTHER/all.zip'>mirror</a></p>",
                "a link that says nothing | <p><a href='http://OTHER/'>here</a></p>",
                "a mistyped address       | <p>Mirror: http://xOTHER/</p>",
                "the clear web            | <p>Mirror: <a href='https://lantern.example/'>here</a></p>",
                "friends of theirs        | <div>Our friends: <p>OTHER</p><p>THIRD</p></div>",
                "words far away           | <div>mirror LONG <a href='http://OTHER/'>here</a> LONG</div>",
            })
    void whatIsNoMirrorIsNotFound(String label, String html) {
        List<MirrorLink> links = links(html.replace("LONG", "and so on ".repeat(60)));

        assertEquals(List.of(), links);
    }

    @Test
    void aPageOfEndlessAddressesYieldsABoundedNumber() {
        String many = IntStream.range(0, 200)
                .mapToObj(i -> "<li>" + Onions.named("many" + i) + "</li>")
                .reduce("<h3>Mirrors</h3><ul>", String::concat);

        List<MirrorLink> links = links(many);

        assertEquals(MirrorLinks.MAX_ON_PAGE, links.size());
    }

    private static List<MirrorLink> links(String html) {
        Site site = new Site(
                UUID.randomUUID(),
                "blog",
                Group.named("Paper Lantern"),
                SiteKind.LEAK_SITE,
                List.of(Mirror.of(PAGE.toString())),
                Pace.USUAL,
                Instant.EPOCH);
        String page = html.replace("OTHER", OTHER).replace("THIRD", THIRD).replace("OWN", OWN);
        return MirrorLinks.on(PAGE, page, site);
    }
}
