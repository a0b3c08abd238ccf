package org.claimwatch.index.export;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.claimwatch.index.claim.Claim;
import org.jspecify.annotations.Nullable;

/** Claims as CSV: RFC 4180, a header first, empty cells for what is not known. */
public final class CsvTable {
    private static final List<String> COLUMNS = List.of(
            "claimId",
            "group",
            "status",
            "title",
            "organisation",
            "website",
            "country",
            "publishedAt",
            "firstSeenAt",
            "withdrawnAt",
            "deadline",
            "dataBytes",
            "ransom",
            "link",
            "backfill",
            "description");

    /** What makes a spreadsheet take a text for a formula (OWASP, CSV Injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private static final String LINE_END = "\r\n";

    private CsvTable() {}

    public static String header() {
        return String.join(",", COLUMNS) + LINE_END;
    }

    public static String row(Claim claim) {
        return row(
                claim.claimId(),
                claim.group(),
                claim.status(),
                claim.title(),
                claim.organisation().name(),
                claim.organisation().website(),
                claim.organisation().country(),
                claim.publishedAt(),
                claim.firstSeenAt(),
                claim.withdrawnAt(),
                claim.deadline(),
                claim.dataBytes(),
                claim.ransom(),
                claim.link(),
                claim.backfill(),
                claim.description());
    }

    private static String row(@Nullable Object... cells) {
        return Arrays.stream(cells).map(CsvTable::cell).collect(Collectors.joining(",", "", LINE_END));
    }

    /** A text that a spreadsheet would run gets an apostrophe before it, which the spreadsheet does not show. */
    static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quote = harmless.chars().anyMatch(character -> ",\"\r\n;".indexOf(character) >= 0);
        return quote ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
