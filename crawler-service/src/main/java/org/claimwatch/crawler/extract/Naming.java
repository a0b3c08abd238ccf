package org.claimwatch.crawler.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the names that designers give to the elements of a page say about them: never what an element is, only a hint. */
final class Naming {
    /**
     * @param classes those that tell kinds of elements apart, each with a dot before it
     * @param heading whether it is to look like a heading
     * @param navigation whether it is called a part of a page that is not its content
     * @param hint the field that it is called by, or null
     */
    record Names(
            String classes,
            boolean heading,
            boolean navigation,
            @Nullable FieldName hint) {}

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

    private static final Set<String> NAVIGATION_ROLES = Set.of("navigation", "menu", "menubar", "dialog");

    /** What style kits call texts that are to look like headings. */
    private static final Set<String> HEADING_NAMES = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final Pattern CHANGING =
            Pattern.compile("\\d{2,}|^(?:has|is|no|wow)-|first|last|odd|even|active|sticky|featured|fade|animate");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int MAX_CLASSES = 4;

    private final Map<String, Names> byClasses = new HashMap<>();

    /** Elements that are called alike are looked at once: a page has hundreds of elements and a few dozen classes. */
    Names of(Element element) {
        String classes = element.attr("class");
        Names names = byClasses.get(classes);
        if (names == null) {
            names = named(classes, classes);
            byClasses.put(classes, names);
        }
        boolean more = element.hasAttr("id") || element.hasAttr("itemprop") || element.hasAttr("role");
        return more ? withAttributes(element, names) : names;
    }

    private static Names withAttributes(Element element, Names names) {
        String all = element.attr("class") + " " + element.id() + " " + element.attr("itemprop");
        Names more = named("", all);
        return new Names(
                names.classes(),
                more.heading(),
                more.navigation() || NAVIGATION_ROLES.contains(element.attr("role")),
                more.hint());
    }

    private static Names named(String classes, String all) {
        if (all.isBlank()) {
            return new Names("", false, false, null);
        }
        String called = all.toLowerCase(Locale.ROOT);
        boolean heading = false;
        boolean navigation = false;
        for (String name : SPACES.split(called)) {
            heading |= HEADING_NAMES.contains(name);
            navigation |= NAVIGATION_NAMES.contains(name);
        }
        return new Names(telling(classes), heading, navigation, FieldName.hintedBy(called));
    }

    /** Without those that say which entry of a list something is, or in which state. */
    private static String telling(String names) {
        if (names.isEmpty()) {
            return "";
        }
        StringBuilder classes = new StringBuilder();
        int kept = 0;
        for (String name : SPACES.split(names)) {
            if (kept < MAX_CLASSES && !name.isEmpty() && !CHANGING.matcher(name).find()) {
                classes.append('.').append(name);
                kept++;
            }
        }
        return classes.toString();
    }
}
