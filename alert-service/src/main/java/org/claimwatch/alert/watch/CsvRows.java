package org.claimwatch.alert.watch;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a CSV text (RFC 4180): fields may be quoted, and then hold commas, doubled quotes and line ends. Empty lines
 * are passed over.
 */
final class CsvRows {
    /** @param line where the row begins, from 1 on */
    record Line(int line, List<String> fields) {}

    private final String text;
    private int at;
    private int line = 1;

    private CsvRows(String text) {
        this.text = text;
    }

    /** A quote that is never closed takes the rest of the text into its field, whose length then is refused. */
    static List<Line> of(String text) {
        // spreadsheets begin UTF-8 with a byte order mark
        return new CsvRows(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
    }

    private List<Line> rows() {
        List<Line> rows = new ArrayList<>();
        while (at < text.length()) {
            Line row = row();
            if (!row.fields().equals(List.of(""))) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Line row() {
        int begin = line;
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            fields.add(field());
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return new Line(begin, fields);
    }

    private String field() {
        StringBuilder field = new StringBuilder();
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            char c = text.charAt(at++);
            if (c == '"' && field.isEmpty()) {
                quoted(field);
            } else {
                field.append(c);
            }
        }
        return field.toString();
    }

    private void quoted(StringBuilder field) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && (at == text.length() || text.charAt(at) != '"')) {
                return;
            }
            at += c == '"' ? 1 : 0;
            line += c == '\n' ? 1 : 0;
            field.append(c);
        }
    }

    /** A field as it is written, quoted where it has to be. */
    static String quotedIfNeeded(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
