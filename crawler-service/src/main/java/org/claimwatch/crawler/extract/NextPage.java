package org.claimwatch.crawler.extract;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds where a listing goes on: a link that says so (rel=next or its text), else the number after this page's own. */
final class NextPage {
    private static final Pattern SAYS_NEXT = Pattern.compile(
            "(?iU)[\\W_]*(?:next(?: page)?|older(?: posts| entries)?|suivante?s?|page suivante|plus anciens?)[\\W_]*|[›»→]|>{1,2}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private NextPage() {}

    static @Nullable URI of(Document document, URI page) {
        for (Element declared : document.select("link[rel=next][href], a[rel=next][href]")) {
            return other(page, declared);
        }
        for (Element anchor : document.select("a[href]")) {
            if (SAYS_NEXT.matcher(anchor.text()).matches()) {
                URI next = other(page, anchor);
                if (next != null) {
                    return next;
                }
            }
        }
        return numbered(document, page);
    }

    /** The page whose number stands there without a link, or whose link leads back to it, is this one. */
    private static @Nullable URI numbered(Document document, URI page) {
        Map<Integer, URI> pages = new HashMap<>();
        int current = 1;
        for (Element anchor : document.select("a[href]")) {
            if (!NUMBER.matcher(anchor.text()).matches()) {
                continue;
            }
            int number = Integer.parseInt(anchor.text());
            URI target = other(page, anchor);
            if (target != null) {
                pages.putIfAbsent(number, target);
            } else if (page.equals(HtmlReader.resolve(page, anchor.attr("href")))) {
                current = number;
            }
        }
        for (Element mark : document.select("span, strong, b, li, em")) {
            if (NUMBER.matcher(mark.ownText()).matches() && pages.containsKey(Integer.parseInt(mark.ownText()) - 1)) {
                current = Integer.parseInt(mark.ownText());
            }
        }
        return pages.get(current + 1);
    }

    private static @Nullable URI other(URI page, Element link) {
        URI target = HtmlReader.resolve(page, link.attr("href"));
        boolean sameHost = target != null && target.getHost().equalsIgnoreCase(page.getHost());
        return sameHost && !target.equals(page) ? target : null;
    }
}
