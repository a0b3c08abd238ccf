package org.claimwatch.crawler.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimwatch.crawler.masking.DownloadLink;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** A document as the lines that a reader sees, and for each element which of them are its own. */
final class PageLines {
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
    /** What the large style kits and blog engines call the parts of a page that are not its content. */
    private static final Set<String> NAVIGATION_NAMES = Set.of(
            "nav",
            "navbar",
            "menu",
            "footer",
            "breadcrumb",
            "breadcrumbs",
            "pagination",
            "pager",
            "sidebar",
            "social",
            "share",
            "toolbar",
            "dropdown",
            "dropdown-menu",
            "modal",
            "lang",
            "language",
            "languages",
            "topbar",
            "toc",
            "widget",
            "site-title",
            "site-name",
            "navbar-brand",
            "brand",
            "site-branding",
            "page-title",
            "archive-title",
            "blog-title",
            "site-logo");

    private static final Map<String, Double> PROMINENCE = Map.of(
            "h1", 3.0, "h2", 3.0, "h3", 3.0, "h4", 3.0, "h5", 2.7, "h6", 2.4, "dt", 1.5, "summary", 1.5, "legend", 2.0,
            "caption", 2.0);
    /** What style kits call texts that are to look like headings. */
    private static final Set<String> HEADING_NAMES = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final Pattern LABELLED = Pattern.compile("([\\p{L}][\\p{L} '’_-]{1,28}?)\\s?[:：]\\s*(\\S.*)");
    private static final Pattern CHANGING =
            Pattern.compile("\\d{2,}|^(?:has|is|no|wow)-|first|last|odd|even|active|sticky|featured|fade|animate");
    private static final Pattern OPENED_BY_SCRIPT = Pattern.compile("['\"]([^'\"]{2,})['\"]");
    private static final Pattern OPENS_ADDRESS = Pattern.compile("(?i)location|window\\.open|href");
    private static final int MAX_CLASSES = 4;
    private static final int SEVERAL_PAGES = 4;
    private static final int MAX_TITLE = 90;
    /** A form with more text than this is not for filling in: some sites put the whole page into one. */
    private static final int MAX_FORM = 400;

    /**
     * An element and the lines in it.
     *
     * @param height how many tags its deepest line is below it
     * @param from its first line
     * @param to one past its last line
     */
    record Block(Element element, Path path, String classes, int height, int from, int to, boolean navigation) {
        String tag() {
            return element.normalName();
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<Element, Block> byElement = new IdentityHashMap<>();
    private final TitleLooks titleLooks = new TitleLooks();
    private final URI base;
    private final Set<String> ownHosts;
    private final Map<String, Boolean> ownLinks = new HashMap<>();
    private final Map<String, Boolean> downloads = new HashMap<>();
    private final Map<String, String> knownClasses = new HashMap<>();
    private int chars;

    private PageLines(URI base, Set<String> ownHosts) {
        this.base = base;
        this.ownHosts = ownHosts;
    }

    /**
     * Reads a document whose depth is known to be bounded.
     *
     * @param base of its links
     */
    static PageLines of(Element root, URI base) {
        PageLines page = new PageLines(base, ownHosts(root, base));
        page.walk(root, new Place(new Path(), 0, false, null, null, false));
        page.chars = Math.max(
                1,
                page.lines.stream()
                        .filter(Line::isText)
                        .mapToInt(line -> line.text().length())
                        .sum());
        return page;
    }

    List<Line> all() {
        return lines;
    }

    List<Line> of(Block block) {
        return lines.subList(block.from(), block.to());
    }

    List<Block> blocks() {
        return blocks;
    }

    @Nullable
    Block of(Element element) {
        return byElement.get(element);
    }

    TitleLooks titleLooks() {
        return titleLooks;
    }

    URI base() {
        return base;
    }

    /** How many characters of text there are, at least 1. */
    int chars() {
        return chars;
    }

    private record Place(
            Path path,
            double prominence,
            boolean bold,
            @Nullable FieldName hint,
            @Nullable String href,
            boolean navigation) {}

    private Place in(Element element, Place outer, int column) {
        String tag = element.normalName();
        String names = element.className();
        Path path = FORMATTING.contains(tag)
                ? outer.path()
                : outer.path()
                        .step(column < 0 ? tag : "td", column, knownClasses.computeIfAbsent(names, PageLines::classes));
        double prominence = Math.max(outer.prominence(), PROMINENCE.getOrDefault(tag, 0.0));
        boolean navigation = outer.navigation() || NAVIGATION.contains(tag);
        FieldName hint = outer.hint();
        if (!names.isEmpty() || element.hasAttr("id") || element.hasAttr("role") || element.hasAttr("itemprop")) {
            String called = (names + " " + element.id()).toLowerCase(Locale.ROOT);
            for (String name : called.split("\\s+")) {
                prominence = HEADING_NAMES.contains(name) ? Math.max(prominence, 2.4) : prominence;
                navigation |= NAVIGATION_NAMES.contains(name);
            }
            navigation |= element.attr("role").matches("navigation|menu|menubar|dialog");
            FieldName own = FieldName.hintedBy(called + " " + element.attr("itemprop"));
            hint = own != null ? own : hint;
        }
        navigation |= tag.equals("form") && element.text().length() < MAX_FORM;
        navigation |= tag.equals("header") && path.depth() <= 4 && outer.path().depth() <= 3;
        String href = tag.equals("a") && element.hasAttr("href") ? element.attr("href") : outer.href();
        return new Place(path, prominence, outer.bold() || SETS_OFF.contains(tag), hint, href, navigation);
    }

    /** How large a heading an element is by itself, 0 for none. */
    static double prominenceOf(Element element) {
        double prominence = PROMINENCE.getOrDefault(element.normalName(), 0.0);
        if (prominence == 0 && element.hasAttr("class")) {
            for (String name : element.classNames()) {
                prominence = HEADING_NAMES.contains(name) ? 2.4 : prominence;
            }
        }
        return prominence;
    }

    static String classes(String names) {
        if (names.isEmpty()) {
            return "";
        }
        StringBuilder classes = new StringBuilder();
        int kept = 0;
        for (String name : names.split("\\s+")) {
            if (kept < MAX_CLASSES && !name.isEmpty() && !CHANGING.matcher(name).find()) {
                classes.append('.').append(name);
                kept++;
            }
        }
        return classes.toString();
    }

    /** Answers how many tags deep the deepest line in it stands. */
    private int walk(Element element, Place place) {
        int from = lines.size();
        int column = 0;
        int deepest = place.path().depth();
        StringBuilder text = new StringBuilder();
        link(element, place);
        boolean wrapped = wrapsOneText(element, place);
        for (Node child : element.childNodes()) {
            switch (child) {
                case TextNode node -> text.append(node.getWholeText());
                case Element inner when UNSEEN.contains(inner.normalName()) -> text.append(' ');
                case Element inner when inner.normalName().equals("br") && wrapped -> text.append(' ');
                case Element inner when inner.normalName().equals("img") -> image(inner, place);
                case Element inner when continuesText(inner, text) -> text.append(inner.wholeText());
                case Element inner -> {
                    flush(text, element, place);
                    if (!inner.hasText()) {
                        text.append(inner.attr("datetime")); // a time that a script would show
                    }
                    boolean cell = inner.normalName().equals("td")
                            || inner.normalName().equals("th");
                    deepest = Math.max(deepest, walk(inner, in(inner, place, cell ? column++ : -1)));
                }
                default -> {}
            }
        }
        flush(text, element, place);
        if (lines.size() > from && !FORMATTING.contains(element.normalName())) {
            Block block = new Block(
                    element,
                    place.path(),
                    knownClasses.computeIfAbsent(element.className(), PageLines::classes),
                    deepest - place.path().depth(),
                    from,
                    lines.size(),
                    place.navigation());
            blocks.add(block);
            byElement.put(element, block);
        }
        return deepest;
    }

    /** A short title may be broken into lines, and is one title all the same. */
    private static boolean wrapsOneText(Element element, Place place) {
        boolean canBeTitle =
                place.prominence() > 0 || element.normalName().equals("a") || FORMATTING.contains(element.normalName());
        return canBeTitle
                && element.childrenSize() > 0
                && element.children().stream()
                        .allMatch(inner -> inner.normalName().equals("br"))
                && element.text().length() < MAX_TITLE;
    }

    /** Formatting in the middle of a text belongs to it; at its beginning it sets a text apart ("<b>Size:</b> 30 GB"). */
    private static boolean continuesText(Element inner, StringBuilder text) {
        return FORMATTING.contains(inner.normalName())
                && inner.childrenSize() == 0
                && (!inner.hasText() || !text.toString().isBlank());
    }

    private void link(Element element, Place place) {
        String target = null;
        if (element.normalName().equals("a")) {
            target = element.hasAttr("href") ? element.attr("href") : null;
        } else if (element.hasAttr("data-href") || element.hasAttr("data-url")) {
            target = element.attr(element.hasAttr("data-href") ? "data-href" : "data-url");
        } else if (element.hasAttr("onclick")
                && !element.normalName().equals("button")
                && !element.normalName().equals("body")) {
            Matcher opened = OPENED_BY_SCRIPT.matcher(element.attr("onclick"));
            boolean opens = opened.find();
            boolean isAddress = opens
                    && (OPENS_ADDRESS.matcher(element.attr("onclick")).find()
                            || opened.group(1).startsWith("/"));
            target = isAddress ? opened.group(1) : opens ? "#" + opened.group(1) : null;
        }
        if (target != null) {
            Set<Sign> signs = EnumSet.noneOf(Sign.class);
            if (!element.normalName().equals("a") && target.startsWith("#")) {
                signs.add(Sign.LINK); // a script opens it, at an address that only the script knows
            }
            String host = null;
            URI resolved = HtmlReader.resolve(base, target);
            if (resolved != null && isOwn(resolved)) {
                signs.add(Sign.LINK);
                host = resolved.getPath() == null
                        ? null
                        : Hosts.in(resolved.getPath().replace('/', ' ')); // /post/acme.example/
            } else if (resolved != null && !Hosts.isService(resolved.getHost())) {
                host = Hosts.in(resolved.getHost());
            }
            lines.add(new Line(
                    Line.Source.LINK,
                    "",
                    TextKind.MARK,
                    null,
                    signs,
                    host,
                    place.path(),
                    element,
                    0,
                    false,
                    null,
                    target,
                    place.navigation()));
        }
    }

    /** Whether a link leads to the same site, on whatever host: sites link to their mirrors and to their clear-web address. */
    boolean isOwn(@Nullable String href) {
        return href != null
                && ownLinks.computeIfAbsent(href, link -> {
                    URI target = HtmlReader.resolve(base, link);
                    return target != null && isOwn(target);
                });
    }

    /** Whether a link leads to a file. */
    boolean isDownload(@Nullable String href) {
        return href != null && downloads.computeIfAbsent(href, DownloadLink::is);
    }

    private boolean isOwn(URI target) {
        String host = target.getHost().toLowerCase(Locale.ROOT);
        return ownHosts.contains(host) || host.contains(".onion");
    }

    /** A host of which several pages are linked is the site's own; of an organisation only its front page is. */
    private static Set<String> ownHosts(Element root, URI base) {
        Map<String, Set<String>> paths = new HashMap<>();
        for (Element anchor : root.select("a[href]")) {
            URI target = HtmlReader.resolve(base, anchor.attr("href"));
            if (target != null && !Hosts.isService(target.getHost())) {
                paths.computeIfAbsent(target.getHost().toLowerCase(Locale.ROOT), host -> new HashSet<>())
                        .add(target.getPath());
            }
        }
        Set<String> own = new HashSet<>(Set.of(base.getHost().toLowerCase(Locale.ROOT)));
        paths.forEach((host, pages) -> {
            if (pages.size() >= SEVERAL_PAGES) {
                own.add(host);
            }
        });
        return own;
    }

    private void image(Element image, Place place) {
        String says = StoredText.plain(image.attr(image.attr("alt").isBlank() ? "title" : "alt"));
        lines.add(new Line(
                Line.Source.IMAGE,
                says,
                says.isEmpty() ? TextKind.MARK : TextKind.of(says),
                null,
                EnumSet.of(Sign.IMAGE),
                null,
                place.path().step("img", -1, classes(image.className())),
                image,
                place.prominence(),
                false,
                place.hint(),
                place.href(),
                place.navigation()));
    }

    private void flush(StringBuilder text, Element element, Place place) {
        String plain = StoredText.plain(text.toString());
        text.setLength(0);
        if (!plain.isEmpty()) {
            lines.add(line(plain, element, place));
        }
    }

    /** A line of its own, at a place that nothing else is known of. */
    static Line line(String plain, Element element, Path path) {
        return line(plain, element, new Place(path, 0, false, null, null, false));
    }

    private static Line line(String plain, Element element, Place place) {
        FieldName field = null;
        String value = plain;
        if (plain.indexOf(':') > 0 || plain.indexOf('：') > 0) {
            Matcher labelled = LABELLED.matcher(plain);
            field = labelled.matches() ? FieldName.of(labelled.group(1)) : null;
            value = field == null ? plain : labelled.group(2);
        }
        TextKind kind = TextKind.of(value);
        String host = kind == TextKind.PRIVATE ? null : Hosts.in(value);
        return new Line(
                Line.Source.TEXT,
                value,
                kind,
                field,
                signs(value, kind, field),
                host,
                place.path(),
                element,
                place.prominence(),
                place.bold(),
                place.hint(),
                place.href(),
                place.navigation());
    }

    private static Set<Sign> signs(String text, TextKind kind, @Nullable FieldName field) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        switch (kind) {
            case DATE -> signs.add(Sign.DATE);
            case COUNTDOWN -> signs.add(Sign.COUNTDOWN);
            case SIZE -> signs.add(Sign.SIZE);
            case COUNTRY -> signs.add(Sign.COUNTRY);
            case STATUS -> signs.add(Sign.STATUS);
            case ACTION -> signs.add(Sign.ACTION);
            case PROSE -> signs.add(Sign.PROSE);
            case NUMBER -> signs.add(Sign.NUMBER);
            case SECTOR -> signs.add(Sign.LABELLED);
            case DOMAIN, URL, LABEL, PRIVATE, MARK, NAME -> {}
        }
        if (field != null && field.isOfClaims() || kind == TextKind.LABEL && FieldName.ofClaim(text)) {
            signs.add(Sign.LABELLED);
        }
        if (text.length() >= 6 && text.length() <= 2000) {
            if (Digits.areIn(text)) {
                addIf(signs, Sign.SIZE, PostedSize.isIn(text));
                addIf(signs, Sign.COUNTDOWN, StatusWords.countsDown(text));
                addIf(signs, Sign.DATE, kind != TextKind.DATE && text.length() < 300 && PostedDate.find(text) != null);
            }
            addIf(signs, Sign.LEAK, Wording.ofLeaks(text));
            addIf(signs, Sign.PROFILE, kind == TextKind.PROSE && Wording.introduces(text));
        }
        return signs;
    }

    private static void addIf(Set<Sign> signs, Sign sign, boolean shown) {
        if (shown) {
            signs.add(sign);
        }
    }
}
