package org.claimwatch.index.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.claimwatch.index.claim.Claim;
import org.claimwatch.index.claim.ClaimStatus;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class AtomFeedTest {
    private static final Instant CHANGED = Instant.parse("2026-03-09T00:05:11.020Z");

    @Example
    void anEntryKeepsItsIdAndSaysThatItIsAClaim() {
        String xml = feed("Ville d’Angers <b>").xml();

        assertTrue(xml.contains("<id>urn:uuid:00000000-0000-0001-0000-000000000001</id>"), xml);
        assertTrue(xml.contains("<title>Paper Lantern claims: Ville d’Angers &lt;b"), xml);
        assertTrue(xml.contains("<updated>2026-03-09T00:05:11.020Z</updated>"), xml);
    }

    @Property
    void anyTextMakesWellFormedXml(@ForAll String title) throws Exception {
        Document read = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed(title).xml())));

        assertEquals("feed", read.getDocumentElement().getTagName());
    }

    private static AtomFeed feed(String title) {
        Claim claim = new Claim(
                new UUID(1, 1),
                "Paper Lantern",
                new UUID(2, 2),
                List.of(),
                title,
                new Claim.Organisation(null, null, null),
                title,
                ClaimStatus.ANNOUNCED,
                null,
                Instant.EPOCH,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                false);
        return new AtomFeed("http://127.0.0.1:8082/claims.atom", List.of(new AtomFeed.Entry(claim, CHANGED)));
    }
}
