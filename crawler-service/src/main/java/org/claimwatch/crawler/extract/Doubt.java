package org.claimwatch.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
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

    private Doubt() {}

    static double about(PageParts parts) {
        String title = parts.document().title();
        double doubt = 0;
        if (isChallenge(parts, title) || parts.asksForPassword()) {
            doubt += 4;
        }
        doubt += ERROR.matcher(title).find() ? 2 : 0;
        return doubt + (Wording.isOffTopic(StoredText.plain(title)) || hasOffTopicHeading(parts) ? 8 : 0);
    }

    private static boolean isChallenge(PageParts parts, String title) {
        if (CHALLENGE.matcher(title).find()) {
            return true;
        }
        String text = parts.isLong() ? "" : parts.document().text();
        return text.length() < PageParts.MANY_CHARS && CHALLENGE.matcher(text).find();
    }

    private static boolean hasOffTopicHeading(PageParts parts) {
        List<Element> headings = new ArrayList<>(parts.headings());
        headings.removeIf(heading -> !heading.normalName().equals("h1"));
        return headings.size() <= FEW_HEADINGS
                && headings.stream().anyMatch(heading -> Wording.isOffTopic(StoredText.plain(heading.text())));
    }
}
