package org.claimwatch.crawler.site.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a CSV text (RFC 4180): fields may be quoted, and then hold commas, doubled quotes and line ends. Lines that
 * are empty or begin with {@code #} are passed over.
 */
final class CsvRows {
    /** @param line where the row begins, from 1 on */
    record Row(int line, List<String> fields) {}

    /** A quote that was opened here is never closed. */
    static final class UnclosedQuote extends Exception {
        private static final long serialVersionUID = 1;

        private final int line;

        private UnclosedQuote(int line) {
            super("a quote is not closed");
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    private final String text;
    private int at;
    private int line = 1;

    private CsvRows(String text) {
        this.text = text;
    }

    static List<Row> of(String text) throws UnclosedQuote {
        return new CsvRows(text).rows();
    }

    private List<Row> rows() throws UnclosedQuote {
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            if (text.charAt(at) == '#') {
                skipLine();
            } else {
                Row row = row();
                if (!row.fields().equals(List.of(""))) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private Row row() throws UnclosedQuote {
        int begin = line;
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            fields.add(field());
        }
        skipLine();
        return new Row(begin, fields);
    }

    private String field() throws UnclosedQuote {
        StringBuilder field = new StringBuilder();
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '"' && field.toString().isBlank()) {
                field.setLength(0);
                quoted(field);
            } else {
                field.append(text.charAt(at++));
            }
        }
        return field.toString().strip();
    }

    private void quoted(StringBuilder field) throws UnclosedQuote {
        int opened = line;
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && (at == text.length() || text.charAt(at) != '"')) {
                return;
            }
            if (c == '"') {
                at++;
            }
            if (c == '\n') {
                line++;
            }
            field.append(c);
        }
        throw new UnclosedQuote(opened);
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
        line++;
    }
}
