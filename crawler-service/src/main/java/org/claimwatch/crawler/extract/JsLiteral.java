package org.claimwatch.crawler.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Reads one literal of JavaScript: JSON, and what people write in scripts instead of it (quotes of any kind, bare keys,
 * trailing commas, comments, names and calls that stand for values, which are read as null).
 */
final class JsLiteral {
    /** It is no literal, or is nested deeper than data is. */
    static final class NotLiteral extends Exception {
        NotLiteral() {
            super(null, null, false, false);
        }
    }

    /** Data of pages that frameworks draw is nested some ten deep. */
    private static final int MAX_DEPTH = 60;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String text;
    private int at;

    /** @param from where in the text the literal begins */
    JsLiteral(String text, int from) {
        this.text = text;
        this.at = from;
    }

    JsonNode read() throws NotLiteral {
        return value(0);
    }

    /** Where it ended, or was given up. */
    int end() {
        return at;
    }

    private JsonNode value(int depth) throws NotLiteral {
        if (depth > MAX_DEPTH) {
            throw new NotLiteral();
        }
        skip();
        return switch (peek()) {
            case '"', '\'', '`' -> NODES.textNode(string());
            case '[' -> array(depth);
            case '{' -> object(depth);
            default -> word(depth);
        };
    }

    private ArrayNode array(int depth) throws NotLiteral {
        ArrayNode array = NODES.arrayNode();
        at++;
        for (skip(); peek() != ']'; skip()) {
            array.add(value(depth + 1));
            skip();
            if (peek() == ',') {
                at++;
            } else if (peek() != ']') {
                throw new NotLiteral();
            }
        }
        at++;
        return array;
    }

    private ObjectNode object(int depth) throws NotLiteral {
        ObjectNode object = NODES.objectNode();
        at++;
        for (skip(); peek() != '}'; skip()) {
            String key = peek() == '"' || peek() == '\'' ? string() : name();
            skip();
            if (peek() != ':') {
                throw new NotLiteral();
            }
            at++;
            object.set(key, value(depth + 1));
            skip();
            if (peek() == ',') {
                at++;
            } else if (peek() != '}') {
                throw new NotLiteral();
            }
        }
        at++;
        return object;
    }

    private String string() throws NotLiteral {
        char quote = peek();
        StringBuilder string = new StringBuilder();
        for (at++; peek() != quote; at++) {
            if (peek() == '\\') {
                at++;
                string.append(escaped());
            } else {
                string.append(peek());
            }
        }
        at++;
        return string.toString();
    }

    private String escaped() throws NotLiteral {
        char escape = peek();
        int digits = escape == 'u' ? 4 : escape == 'x' ? 2 : 0;
        if (digits > 0 && at + digits < text.length()) {
            try {
                int code = Integer.parseInt(text, at + 1, at + 1 + digits, 16);
                at += digits;
                return String.valueOf((char) code);
            } catch (NumberFormatException e) {
                return String.valueOf(escape);
            }
        }
        return switch (escape) {
            case 'n' -> "\n";
            case 't' -> "\t";
            case 'r', 'b', 'f', '\n' -> " ";
            default -> String.valueOf(escape);
        };
    }

    private JsonNode word(int depth) throws NotLiteral {
        int from = at;
        if (peek() == '-' || Character.isDigit(peek())) {
            at++;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            return number(text.substring(from, at));
        }
        if (peek() == '!') {
            at += 2;
            return NODES.booleanNode(text.startsWith("!0", from));
        }
        String name = name();
        while (peek() == '.' || peek() == ' ' && name.equals("new") && at == from + 3) {
            at++;
            name();
        }
        if (peek() == '(') {
            int close = text.indexOf(')', at);
            if (close < 0 || close - at > 80 || depth == 0) {
                throw new NotLiteral();
            }
            String argument = text.substring(at + 1, close).replaceAll("^['\"`]|['\"`]$", "");
            at = close + 1;
            return name.equals("new") ? NODES.textNode(argument) : NODES.nullNode();
        }
        return switch (name) {
            case "true" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            default -> {
                if (depth == 0) {
                    throw new NotLiteral();
                }
                yield NODES.nullNode();
            }
        };
    }

    private static JsonNode number(String digits) {
        try {
            return digits.matches("-?\\d{1,18}")
                    ? NODES.numberNode(Long.parseLong(digits))
                    : NODES.numberNode(Double.parseDouble(digits));
        } catch (NumberFormatException e) {
            return NODES.textNode(digits);
        }
    }

    private String name() throws NotLiteral {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_' || text.charAt(at) == '$')) {
            at++;
        }
        if (at == from) {
            throw new NotLiteral();
        }
        return text.substring(from, at);
    }

    private void skip() throws NotLiteral {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\uFEFF') {
                at++;
            } else if (text.startsWith("//", at)) {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (text.startsWith("/*", at)) {
                int end = text.indexOf("*/", at);
                at = end < 0 ? text.length() : end + 2;
            } else {
                return;
            }
        }
    }

    private char peek() throws NotLiteral {
        if (at >= text.length()) {
            throw new NotLiteral();
        }
        return text.charAt(at);
    }
}
