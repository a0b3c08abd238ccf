package org.claimwatch.crawler.extract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwatch.crawler.extract.Links.Link;
import org.claimwatch.crawler.extract.Naming.Names;
import org.claimwatch.crawler.extract.PageLines.Block;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Walks over a document and makes the lines of its page: texts that a reader sees as one, pictures, and where links begin. */
final class LineWalk {
    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "svg",
            "head",
            "link",
            "meta",
            "template",
            "noscript",
            "iframe",
            "textarea",
            "select",
            "object");
    private static final Set<String> FORMATTING =
            Set.of("b", "strong", "i", "em", "u", "font", "mark", "big", "tt", "abbr", "code", "wbr", "bdi");
    private static final Set<String> SETS_OFF = Set.of("b", "strong", "mark", "big");
    private static final Set<String> NAVIGATION = Set.of("nav", "footer", "aside", "dialog");

    private static final Map<String, Double> PROMINENCE = Map.of(
            "h1", 3.0, "h2", 3.0, "h3", 3.0, "h4", 3.0, "h5", 2.7, "h6", 2.4, "dt", 1.5, "summary", 1.5, "legend", 2.0,
            "caption", 2.0);
    private static final double LOOKS_LIKE_HEADING = 2.4;

    private static final Pattern OPENED_BY_SCRIPT = Pattern.compile("['\"]([^'\"]{2,})['\"]");
    private static final Pattern OPENS_ADDRESS = Pattern.compile("(?i)location|window\\.open|href");
    private static final String DATA = "data-";
    private static final int MAX_TITLE = 90;
    /** A form with more text than this is not for filling in: some sites put the whole page into one. */
    private static final int MAX_FORM = 400;

    /** What the elements around a text say of it. */
    private record Place(
            Path path,
            double prominence,
            boolean bold,
            @Nullable FieldName hint,
            @Nullable Link link,
            boolean navigation) {}

    private final PageLines page;

    LineWalk(PageLines page) {
        this.page = page;
    }

    void over(Element root) {
        walk(root, page.naming().of(root), new Place(new Path(), 0, false, null, null, false));
    }

    /** How large a heading an element is by itself, 0 for none. */
    static double prominence(Element element, Names names) {
        double prominence = PROMINENCE.getOrDefault(element.normalName(), 0.0);
        return names.heading() ? Math.max(prominence, LOOKS_LIKE_HEADING) : prominence;
    }

    private Place in(Element element, Names names, Place outer, int column) {
        String tag = element.normalName();
        Path path = FORMATTING.contains(tag)
                ? outer.path()
                : outer.path().step(column < 0 ? tag : "td", column, names.classes());
        boolean navigation = outer.navigation()
                || names.navigation()
                || NAVIGATION.contains(tag)
                || tag.equals("form") && element.text().length() < MAX_FORM
                || tag.equals("header") && path.depth() <= 4 && outer.path().depth() <= 3;
        return new Place(
                path,
                Math.max(outer.prominence(), prominence(element, names)),
                outer.bold() || SETS_OFF.contains(tag),
                names.hint() != null ? names.hint() : outer.hint(),
                tag.equals("a") && element.hasAttr("href") ? page.links().of(element.attr("href")) : outer.link(),
                navigation);
    }

    /** Answers how many tags deep the deepest line in it stands. */
    private int walk(Element element, Names names, Place place) {
        int from = page.all().size();
        int column = 0;
        int deepest = place.path().depth();
        StringBuilder text = new StringBuilder();
        link(element, place);
        data(element, place);
        boolean wrapped = wrapsOneText(element, place);
        for (int i = 0; i < element.childNodeSize(); i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode node) {
                text.append(node.getWholeText());
            } else if (child instanceof Element inner && !takenInto(text, inner, wrapped, place)) {
                flush(text, element, place);
                if (inner.hasAttr("datetime") && !inner.hasText()) {
                    text.append(inner.attr("datetime")); // a time that a script would show
                }
                boolean cell =
                        inner.normalName().equals("td") || inner.normalName().equals("th");
                Names innerNames = page.naming().of(inner);
                deepest =
                        Math.max(deepest, walk(inner, innerNames, in(inner, innerNames, place, cell ? column++ : -1)));
            }
        }
        flush(text, element, place);
        if (page.all().size() > from && !FORMATTING.contains(element.normalName())) {
            int height = deepest - place.path().depth();
            page.add(new Block(
                    element,
                    place.path(),
                    names.classes(),
                    height,
                    from,
                    page.all().size(),
                    place.navigation()));
        }
        return deepest;
    }

    /** Whether an element is a part of the text around it, or nothing that is read. */
    private boolean takenInto(StringBuilder text, Element inner, boolean wrapped, Place place) {
        String tag = inner.normalName();
        if (UNSEEN.contains(tag) || wrapped && tag.equals("br")) {
            text.append(' ');
            return true;
        }
        if (tag.equals("img")) {
            image(inner, place);
            return true;
        }
        if (continuesText(inner, text)) {
            text.append(inner.wholeText());
            return true;
        }
        return false;
    }

    /** A short title may be broken into lines, and is one title all the same. */
    private static boolean wrapsOneText(Element element, Place place) {
        boolean canBeTitle =
                place.prominence() > 0 || element.normalName().equals("a") || FORMATTING.contains(element.normalName());
        if (!canBeTitle || element.childrenSize() == 0) {
            return false;
        }
        for (Element inner : element.children()) {
            if (!inner.normalName().equals("br")) {
                return false;
            }
        }
        return element.text().length() < MAX_TITLE;
    }

    /** Formatting in the middle of a text belongs to it; at its beginning it sets a text apart ("<b>Size:</b> 30 GB"). */
    private static boolean continuesText(Element inner, StringBuilder text) {
        return FORMATTING.contains(inner.normalName())
                && inner.childrenSize() == 0
                && (!inner.hasText() || !isBlank(text));
    }

    private static boolean isBlank(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private void link(Element element, Place place) {
        String href = linked(element);
        if (href == null) {
            return;
        }
        Link link = page.links().of(href);
        int signs = 0;
        String host = null;
        if (link.target() == null) {
            // a script opens it, at an address that only the script knows
            signs = !element.normalName().equals("a") && href.startsWith("#") ? Sign.LINK.bit() : 0;
        } else if (link.own()) {
            signs = Sign.LINK.bit();
            String path = link.target().getPath(); // /post/acme.example/
            host = path == null ? null : Hosts.in(path.replace('/', ' '));
        } else if (!Hosts.isService(link.target().getHost())) {
            host = Hosts.in(link.target().getHost());
        }
        add(Line.Source.LINK, page.texts().alone(""), signs, host, element, place, link);
    }

    /** Some entries keep what they say in attributes, for a script to show: data-title, data-size. One alone is a tooltip. */
    private void data(Element element, Place place) {
        if (element.attributesSize() == 0) {
            return;
        }
        Map<FieldName, String> fields = new EnumMap<>(FieldName.class);
        for (Attribute attribute : element.attributes()) {
            boolean says =
                    attribute.getKey().startsWith(DATA) && !attribute.getValue().isBlank();
            FieldName field = says ? FieldName.of(attribute.getKey().substring(DATA.length())) : null;
            if (field != null && (field.isOfClaims() || field == FieldName.TITLE || field == FieldName.DESCRIPTION)) {
                fields.putIfAbsent(field, StoredText.plain(attribute.getValue()));
            }
        }
        boolean entry = fields.size() >= 2 && fields.containsKey(FieldName.TITLE);
        String ends = fields.get(FieldName.DEADLINE);
        if (ends != null && !PostedDate.isIn(ends)) {
            fields.remove(FieldName.DEADLINE);
        }
        if (!entry) {
            fields.keySet().retainAll(Set.of(FieldName.DEADLINE)); // what a script counts down to
        }
        if (!fields.isEmpty()) {
            fields.forEach((field, text) -> {
                Text said = page.texts().of(text).called(field);
                add(Line.Source.TEXT, said, said.signs(), said.host(), element, place, place.link());
            });
        }
    }

    /** Where an element leads that is a link, or that a script makes one; or null. */
    private static @Nullable String linked(Element element) {
        if (element.normalName().equals("a")) {
            return element.hasAttr("href") ? element.attr("href") : null;
        }
        if (element.attributesSize() == 0) {
            return null;
        }
        if (element.hasAttr("data-href") || element.hasAttr("data-url")) {
            return element.attr(element.hasAttr("data-href") ? "data-href" : "data-url");
        }
        String script = element.attr("onclick");
        boolean opener = !script.isEmpty()
                && !element.normalName().equals("button")
                && !element.normalName().equals("body");
        Matcher opened = OPENED_BY_SCRIPT.matcher(script);
        if (!opener || !opened.find()) {
            return null;
        }
        boolean isAddress =
                OPENS_ADDRESS.matcher(script).find() || opened.group(1).startsWith("/");
        return isAddress ? opened.group(1) : "#" + opened.group(1);
    }

    private void image(Element image, Place place) {
        String says = StoredText.plain(image.attr(image.attr("alt").isBlank() ? "title" : "alt"));
        Path path = place.path().step("img", -1, page.naming().of(image).classes());
        Place there = new Place(path, place.prominence(), false, place.hint(), place.link(), place.navigation());
        add(Line.Source.IMAGE, page.texts().alone(says), Sign.IMAGE.bit(), null, image, there, place.link());
    }

    private void flush(StringBuilder text, Element element, Place place) {
        if (text.isEmpty()) {
            return;
        }
        String plain = StoredText.plain(text.toString());
        text.setLength(0);
        if (!plain.isEmpty()) {
            Text said = page.texts().of(plain);
            add(Line.Source.TEXT, said, said.signs(), said.host(), element, place, place.link());
        }
    }

    private void add(
            Line.Source source,
            Text said,
            int signs,
            @Nullable String host,
            Element element,
            Place place,
            @Nullable Link link) {
        boolean begins = source == Line.Source.LINK;
        page.add(new Line(
                page.all().size(),
                source,
                said,
                signs,
                host,
                place.path(),
                element,
                begins ? 0 : place.prominence(),
                !begins && place.bold(),
                begins ? null : place.hint(),
                link,
                place.navigation()));
    }
}
