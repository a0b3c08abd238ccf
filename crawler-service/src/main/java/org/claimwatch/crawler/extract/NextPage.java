package org.claimwatch.crawler.extract;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a listing goes on: a link that is declared to lead there ({@code rel=next}), one link or "load more" button that
 * {@linkplain NextPageWords says so}, else the number after this page's own. Always on the same host.
 */
final class NextPage {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /** Where buttons keep the address that their script gets, and what gets it without one (htmx). */
    private static final List<String> ADDRESSES = List.of(
            "hx-get",
            "data-hx-get",
            "data-next",
            "data-next-url",
            "data-next-page",
            "data-url",
            "data-href",
            "data-page",
            "data-offset");

    private final URI page;
    private final Set<URI> sayNext = new HashSet<>();
    private final Set<URI> sayMore = new HashSet<>();

    private NextPage(URI page) {
        this.page = page;
    }

    static @Nullable URI of(Document document, URI page) {
        for (Element declared : document.select("link[rel~=(?i)\\bnext\\b][href], a[rel~=(?i)\\bnext\\b][href]")) {
            return new NextPage(page).other(declared.attr("href"));
        }
        NextPage search = new NextPage(page);
        for (Element element : document.getAllElements()) {
            if (element.attributesSize() > 0 && hasAddress(element)) {
                search.consider(element);
            }
        }
        URI said = search.said();
        return said != null ? said : search.numbered(document);
    }

    private static boolean hasAddress(Element element) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getKey().equals("href") || ADDRESSES.contains(attribute.getKey())) {
                return true;
            }
        }
        return false;
    }

    /** Links that lead to several places do not lead to the next page: they are of the entries, each of its own. */
    private @Nullable URI said() {
        if (sayNext.size() == 1) {
            return sayNext.iterator().next();
        }
        return sayMore.size() == 1 ? sayMore.iterator().next() : null;
    }

    private void consider(Element element) {
        String text = element.text();
        boolean isNext = NextPageWords.sayNext(text) || NextPageWords.sayNext(element.attr("aria-label"));
        if (!isNext && !saysMore(element, text)) {
            return;
        }
        URI link = other(element.attr("href"));
        URI target = link != null ? link : gets(element);
        if (target != null && isNext) {
            sayNext.add(target);
        } else if (target != null && (link == null || PageNumber.isIn(link))) {
            sayMore.add(target);
        }
    }

    private static boolean saysMore(Element element, String text) {
        Element parent = element.parent();
        return NextPageWords.sayMore(text)
                || NextPageWords.sayNext(element.attr("title"))
                || NextPageWords.areClasses(element.className())
                || NextPageWords.areClasses(element.id())
                || parent != null && NextPageWords.areClasses(parent.className())
                || element.attr("hx-trigger").matches(".*\\b(?:revealed|intersect)\\b.*");
    }

    /** What a script gets when the button is pressed, or has been scrolled to. */
    private @Nullable URI gets(Element element) {
        for (String name : ADDRESSES) {
            URI target = element.hasAttr(name)
                    ? other(address(name, element.attr(name).strip()))
                    : null;
            if (target != null) {
                return target;
            }
        }
        return null;
    }

    private @Nullable URI address(String attribute, String value) {
        return switch (attribute) {
            case "data-page", "data-offset" ->
                NUMBER.matcher(value).matches()
                        ? PageNumber.with(page, attribute.substring("data-".length()), value)
                        : null;
            default -> Links.resolve(page, value);
        };
    }

    private @Nullable URI other(String reference) {
        return other(Links.resolve(page, reference));
    }

    private @Nullable URI other(@Nullable URI target) {
        boolean sameHost = target != null && target.getHost().equalsIgnoreCase(page.getHost());
        return sameHost && !target.equals(page) ? target : null;
    }

    /** The page whose number stands there without a link, or whose link leads back to it, is this one. */
    private @Nullable URI numbered(Document document) {
        Map<Integer, URI> pages = new HashMap<>();
        int current = 1;
        for (Element anchor : document.select("a[href]")) {
            if (!NUMBER.matcher(anchor.text()).matches()) {
                continue;
            }
            int number = Integer.parseInt(anchor.text());
            URI target = other(anchor.attr("href"));
            if (target != null) {
                pages.putIfAbsent(number, target);
            } else if (page.equals(Links.resolve(page, anchor.attr("href")))) {
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
}
