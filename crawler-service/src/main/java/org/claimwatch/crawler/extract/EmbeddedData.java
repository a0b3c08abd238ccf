package org.claimwatch.crawler.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Finds the data that a page carries for its scripts: in the scripts, in attributes, in texts that are JSON. */
final class EmbeddedData {
    /**
     * A value, and where it was found.
     *
     * @param where the CSS path of its element; empty where it is all there is
     */
    record Found(JsonNode value, String where) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern BEGINNING =
            Pattern.compile("(?:[=(:,]|^|return|push\\()\\s{0,20}(?=[\\[{]\\s{0,20}[\"'{\\[\\w])");
    private static final Pattern PARSED = Pattern.compile("JSON\\.parse\\(\\s{0,5}(?=[\"'`])");
    private static final Pattern SCRIPT = Pattern.compile(
            "(?:(?:export\\s+)?(?:default|var|let|const|window)\\b|[\\w.$]{1,60}\\s*[=(]).*", Pattern.DOTALL);

    /** A script that is a library has thousands of brackets and no data; one that has data begins with it. */
    private static final int MAX_TRIES = 300;

    /** Of what is tried in vain so many characters are read again: a hostile script must not cost more than its length does. */
    private static final int MAX_READ_AGAIN = 4;

    private static final int SHORTEST = 40;
    private static final int SHORTEST_ATTRIBUTE = 100;

    private final List<Found> found = new ArrayList<>();

    private EmbeddedData() {}

    static List<Found> in(Document document) {
        EmbeddedData data = new EmbeddedData();
        Places places = new Places();
        for (Element element : document.getAllElements()) {
            switch (element.normalName()) {
                case "script" -> {
                    if (!element.attr("type").equalsIgnoreCase("application/ld+json")) {
                        element.dataNodes().forEach(node -> data.script(node, places.of(element)));
                    }
                }
                case "pre", "code", "p", "body", "textarea" -> {
                    if (beginsLikeData(element)) {
                        data.text(element.ownText(), places.of(element));
                    }
                }
                default -> {}
            }
            if (element.attributesSize() > 0) {
                data.attributes(element, places);
            }
        }
        return data.found;
    }

    /** The values in a text that is a script or the body of an API's answer. */
    static List<Found> in(String text) {
        EmbeddedData data = new EmbeddedData();
        data.values(text, "");
        return data.found;
    }

    /** Whether a text that was served as plain is a script: some sites load their list as one. */
    static boolean isScript(String text) {
        return SCRIPT.matcher(text.strip()).matches();
    }

    private void script(DataNode node, String where) {
        String script = node.getWholeData();
        if (script.length() > SHORTEST && (script.indexOf('{') >= 0 || script.indexOf('[') >= 0)) {
            values(script, where);
        }
    }

    private static boolean beginsLikeData(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof TextNode node && !node.isBlank()) {
                String text = node.getWholeText().strip();
                return text.startsWith("{") || text.startsWith("[");
            }
        }
        return false;
    }

    private void attributes(Element element, Places places) {
        for (Attribute attribute : element.attributes()) {
            if (attribute.getValue().length() > SHORTEST_ATTRIBUTE
                    && !attribute.getKey().equals("style")) {
                attribute(attribute.getValue(), places.of(element));
            }
        }
    }

    private void text(String text, String where) {
        String stripped = text.strip();
        if (stripped.length() > SHORTEST && (stripped.startsWith("{") || stripped.startsWith("["))) {
            values(stripped, where);
        }
    }

    private void attribute(String value, String where) {
        String stripped = value.strip();
        if (stripped.startsWith("{") || stripped.startsWith("[")) {
            try {
                found.add(new Found(JSON.readTree(stripped), where));
            } catch (JsonProcessingException e) {
                // an attribute that begins like JSON and is none
            }
        }
    }

    private void values(String text, String where) {
        String stripped = text.strip();
        if (stripped.startsWith("{") || stripped.startsWith("[")) {
            try {
                found.add(new Found(JSON.readTree(stripped), where));
                return;
            } catch (JsonProcessingException e) {
                // no JSON; it may be a literal all the same
            }
        }
        parsed(text, where);
        Matcher beginning = BEGINNING.matcher(text);
        int tries = 0;
        long budget = (long) MAX_READ_AGAIN * text.length() + 1000;
        int from = 0;
        while (tries < MAX_TRIES && budget > 0 && beginning.find(from)) {
            JsLiteral literal = new JsLiteral(text, beginning.end());
            from = Math.max(beginning.end(), beginning.start() + 1);
            try {
                JsonNode value = literal.read();
                if (literal.end() - beginning.end() > SHORTEST) {
                    found.add(new Found(value, where));
                    from = literal.end();
                }
            } catch (JsLiteral.NotLiteral e) {
                tries++;
            }
            budget -= literal.end() - beginning.end();
            if (from > text.length()) {
                return;
            }
        }
    }

    private void parsed(String text, String where) {
        Matcher call = PARSED.matcher(text);
        while (call.find()) {
            try {
                found.add(new Found(
                        JSON.readTree(new JsLiteral(text, call.end()).read().asText()), where));
            } catch (JsLiteral.NotLiteral | JsonProcessingException e) {
                // what is parsed there is not written there
            }
        }
    }
}
