package org.claimwatch.crawler.extract;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How much more than usual a page has to look like a list of claims, for what else is on it. */
final class Doubt {
    private static final Pattern CHALLENGE = Pattern.compile(
            "(?iU)captcha|are you (?:a )?human|not a robot|ddos[- ]?(?:guard|protect)|checking your browser|placed in (?:a )?queue|in queue"
                    + "|estimated (?:entry|wait)|awaiting forwarding|verify you|anti-?bot|just a moment|prove you");
    private static final Pattern ERROR = Pattern.compile(
            "(?iU)\\b(?:40[0-9]|50[0-9])\\b|not found|bad gateway|forbidden|service unavailable|nginx|apache2|temporarily|maintenance|timed? ?out"
                    + "|gateway|server error|under construction|it works");
    /** With more of them they are the titles of entries, and say nothing of the page. */
    private static final int FEW_HEADINGS = 3;

    private static final int FEW_CHARS = 3000;

    private Doubt() {}

    /** @param text of the document */
    static double about(Document document, String text) {
        String title = document.title();
        List<Element> headings = document.select("h1");
        double doubt = 0;
        boolean challenged = CHALLENGE.matcher(title).find()
                || text.length() < FEW_CHARS && CHALLENGE.matcher(text).find();
        if (challenged || document.selectFirst("input[type=password]") != null) {
            doubt += 4;
        }
        doubt += ERROR.matcher(title).find() ? 2 : 0;
        boolean offTopic = Wording.isOffTopic(StoredText.plain(title))
                || headings.size() <= FEW_HEADINGS
                        && headings.stream().anyMatch(heading -> Wording.isOffTopic(StoredText.plain(heading.text())));
        return doubt + (offTopic ? 8 : 0);
    }
}
