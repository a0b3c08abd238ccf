package org.claimwatch.crawler.capture;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claimwatch.crawler.masking.PersonalData;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Takes out of a copy what a posting on its page says, as the posting of a claim that was redacted and is still listed. Rather
 * too much goes than too little; where that is not certain, the whole copy does.
 */
final class CopyRedaction {
    /** Shorter pieces are common to too many texts, and tell nothing. */
    private static final int MIN_LENGTH = 3;

    private final List<String> folded;

    /** @param texts that the posting says, its address among them */
    CopyRedaction(Collection<String> texts) {
        this.folded = texts.stream()
                .map(CopyRedaction::folded)
                .filter(text -> text.length() >= MIN_LENGTH)
                .toList();
    }

    /** The copy without the texts; nothing where they cannot be told from the rest. */
    Optional<SanitisedCopy> of(SanitisedCopy copy) {
        if (folded.isEmpty()) {
            return Optional.of(copy);
        }
        if (!copy.text().startsWith("<")) {
            return Optional.empty(); // in data, what belongs to a record cannot be told by looking at its texts
        }
        Document document = Jsoup.parse(copy.text());
        document.outputSettings().prettyPrint(false);
        document.traverse((node, depth) -> mask(node));
        String text = document.outerHtml();
        return isSaidIn(folded(text)) || isSaidIn(folded(document.text()))
                ? Optional.empty()
                : Optional.of(new SanitisedCopy(text, copy.cut()));
    }

    private void mask(Node node) {
        if (node instanceof TextNode text && concerns(folded(text.getWholeText()))) {
            text.text(PersonalData.MASKED);
        } else if (node instanceof Element element) {
            element.attributes().asList().stream()
                    .filter(attribute -> concerns(folded(attribute.getValue())))
                    .forEach(attribute -> element.removeAttr(attribute.getKey()));
        }
    }

    /** Whether a piece of the page has one of the texts in it, or is a piece of one. */
    private boolean concerns(String piece) {
        return piece.length() >= MIN_LENGTH
                && folded.stream().anyMatch(text -> piece.contains(text) || text.contains(piece));
    }

    private boolean isSaidIn(String whole) {
        return folded.stream().anyMatch(whole::contains);
    }

    /** Letters and digits, so that neither tags nor white space hide a text. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
