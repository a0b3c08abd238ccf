package org.claimwatch.standalone.sites;

import java.util.ArrayList;
import java.util.List;

/** A line of CSV: fields parted by commas, in double quotes where they hold a comma, a quote being doubled then. */
sealed interface CsvRow {
    /** @param fields stripped of blanks around them */
    record Fields(List<String> fields) implements CsvRow {}

    /** @param index of the field whose quote is not closed, from 0 */
    record Unclosed(int index) implements CsvRow {
        String field(List<String> header) {
            return index < header.size() ? header.get(index) : "row";
        }
    }

    static CsvRow parse(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString().strip());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        if (quoted) {
            return new Unclosed(fields.size());
        }
        fields.add(field.toString().strip());
        return new Fields(List.copyOf(fields));
    }
}
