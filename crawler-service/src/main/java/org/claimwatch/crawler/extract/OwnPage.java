package org.claimwatch.crawler.extract;

import java.net.URI;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** Reads the page of one claim, which its listing links to: the sentences about the organisation, and nothing else. */
final class OwnPage {
    private OwnPage() {}

    /** The sentences from the title on, in the order of the page; null where there are none. */
    static @Nullable String description(Document document, URI base, String title) {
        List<Line> lines = PageLines.of(document, base).all();
        int from = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).navigation() && lines.get(i).text().contains(title)) {
                from = i;
                break;
            }
        }
        StringBuilder description = new StringBuilder();
        for (Line line : lines.subList(from, lines.size())) {
            if (!line.navigation() && line.kind() == TextKind.PROSE && line.href() == null) {
                description.append(description.isEmpty() ? "" : " ").append(line.text());
            }
        }
        return StoredText.of(description.toString(), StoredText.MAX_DESCRIPTION);
    }
}
