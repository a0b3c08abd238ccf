package org.claimwatch.crawler.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            "template",
            "noscript",
            "iframe",
            "textarea",
            "select",
            "button",
            "object");
    private static final Set<String> FORMATTING =
            Set.of("b", "strong", "i", "em", "u", "font", "mark", "small", "big", "tt", "abbr", "code");
    private static final Set<String> SETS_OFF = Set.of("b", "strong", "mark", "big");
    private static final Set<String> NAVIGATION = Set.of("nav", "footer", "aside", "form");
    private static final Pattern COLUMN = Pattern.compile("\\btd\\d+");
    private static final Pattern LABELLED = Pattern.compile("([\\p{L}][\\p{L} '’_-]{1,28}?)\\s?[:：]\\s*(\\S.*)");

    /**
     * An element and the lines in it.
     *
     * @param path its tags from the document down, cells without their column: the same for all records of one list
     * @param height how many tags its deepest line is below it
     * @param from its first line
     * @param to one past its last line
     */
    record Block(Element element, String path, int depth, int height, int from, int to) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    private PageLines() {}

    /** Reads a document whose depth is known to be bounded. */
    static PageLines of(Element root) {
        PageLines page = new PageLines();
        page.walk(root, new Place(List.of(), false, false, null, false));
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

    private record Place(
            List<String> path,
            boolean heading,
            boolean bold,
            @Nullable String href,
            boolean navigation) {
        /** @param step what the element is called in a path */
        Place in(Element element, String step) {
            String tag = element.normalName();
            List<String> deeper = path;
            if (!FORMATTING.contains(tag)) {
                deeper = new ArrayList<>(path);
                deeper.add(step);
            }
            boolean isHeading = tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1));
            return new Place(
                    deeper,
                    heading || isHeading,
                    bold || SETS_OFF.contains(tag),
                    tag.equals("a") && element.hasAttr("href") ? element.attr("href") : href,
                    navigation
                            || NAVIGATION.contains(tag)
                            || element.attr("role").equals("navigation"));
        }
    }

    /** Answers how many tags deep the deepest line in it stands. */
    private int walk(Element element, Place place) {
        int from = lines.size();
        int column = 0;
        int deepest = place.path().size();
        StringBuilder text = new StringBuilder();
        for (Node child : element.childNodes()) {
            switch (child) {
                case TextNode node -> text.append(node.getWholeText());
                case Element inner when UNSEEN.contains(inner.normalName()) -> {}
                case Element inner when continuesText(inner, text) -> text.append(inner.wholeText());
                case Element inner -> {
                    flush(text, place);
                    text.append(inner.hasText() ? "" : inner.attr("datetime")); // a time that a script would show
                    String tag = inner.normalName();
                    boolean cell = tag.equals("td") || tag.equals("th");
                    deepest = Math.max(deepest, walk(inner, place.in(inner, cell ? "td" + column++ : tag)));
                }
                default -> {}
            }
        }
        flush(text, place);
        if (lines.size() > from && !FORMATTING.contains(element.normalName())) {
            String path = COLUMN.matcher(String.join(">", place.path())).replaceAll("td");
            int depth = place.path().size();
            blocks.add(new Block(element, path, depth, deepest - depth, from, lines.size()));
        }
        return deepest;
    }

    /** Formatting in the middle of a text belongs to it; at its beginning it sets a text apart ("<b>Size:</b> 30 GB"). */
    private static boolean continuesText(Element inner, StringBuilder text) {
        return FORMATTING.contains(inner.normalName())
                && inner.childrenSize() == 0
                && !text.toString().isBlank();
    }

    private void flush(StringBuilder text, Place place) {
        String plain = StoredText.plain(text.toString());
        text.setLength(0);
        if (plain.isEmpty()) {
            return;
        }
        FieldName field = null;
        Matcher labelled = LABELLED.matcher(plain);
        if (labelled.matches()) {
            field = FieldName.of(labelled.group(1));
        }
        String value = field == null ? plain : labelled.group(2);
        TextKind kind = TextKind.of(value);
        lines.add(new Line(
                value,
                kind,
                field,
                place.path(),
                place.heading(),
                place.bold(),
                isEvidence(field, kind, value),
                place.href(),
                place.navigation()));
    }

    private static boolean isEvidence(@Nullable FieldName field, TextKind kind, String text) {
        if (field != null) {
            return field != FieldName.OTHER && field != FieldName.LINK && field != FieldName.TITLE;
        }
        return switch (kind) {
            case DATE, COUNTDOWN, SIZE, DOMAIN -> true;
            case PROSE -> PostedSize.isIn(text);
            case NUMBER, URL, STATUS, LABEL, ACTION, PRIVATE, NAME -> false;
        };
    }
}
