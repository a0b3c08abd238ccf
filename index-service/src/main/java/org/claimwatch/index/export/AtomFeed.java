package org.claimwatch.index.export;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.claimwatch.index.claim.Claim;

/**
 * Claims as an Atom feed (RFC 4287).
 *
 * @param self its address
 * @param entries the latest change first
 */
public record AtomFeed(String self, List<Entry> entries) {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    public AtomFeed {
        entries = List.copyOf(entries);
    }

    /**
     * A claim. Its id stays the same for ever, so a reader shows a change in the place of what it had.
     *
     * @param changedAt when what is known of it changed last
     */
    public record Entry(Claim claim, Instant changedAt) {}

    /** When anything in it changed last; the epoch if there is nothing in it. */
    public Instant updated() {
        return entries.stream().map(Entry::changedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }

    public String xml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(NAMESPACE);
            element(xml, "id", self);
            element(xml, "title", "Claimwatch: what ransomware groups claim, unverified");
            element(xml, "updated", updated().toString());
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("href", clean(self));
            author(xml, "Claimwatch");
            for (Entry entry : entries) {
                write(xml, entry);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text that cannot be written into memory", e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
        Claim claim = entry.claim();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:uuid:" + claim.claimId());
        element(xml, "title", claim.group() + " claims: " + claim.title());
        element(xml, "updated", entry.changedAt().toString());
        element(xml, "published", claim.firstSeenAt().toString());
        author(xml, claim.group());
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", claim.status().name());
        if (claim.description() != null) {
            element(xml, "summary", claim.description());
        }
        xml.writeEndElement();
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    /** Without the characters that XML 1.0 has no way to write (section 2.2). */
    private static String clean(String text) {
        return text.codePoints()
                .filter(character -> character >= 0x20 && character <= 0xD7FF
                        || character == '\t'
                        || character == '\n'
                        || character == '\r'
                        || character >= 0xE000 && character <= 0xFFFD
                        || character >= 0x10000)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
