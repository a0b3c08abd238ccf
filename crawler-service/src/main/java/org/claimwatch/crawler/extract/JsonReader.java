package org.claimwatch.crawler.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.claimwatch.crawler.extract.JsonTable.Row;
import org.claimwatch.crawler.masking.DownloadLink;
import org.jspecify.annotations.Nullable;

/** Makes postings of the rows of a listing in data: its keys by their names and, where those say nothing, by their values' looks. */
final class JsonReader {
    private final URI url;
    private final Instant now;

    JsonReader(URI url, Instant now) {
        this.url = url;
        this.now = now;
    }

    /** The postings in the order of the rows; rows without a title are left out. */
    List<Posting> read(JsonListing listing) {
        List<String> titles = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Row row : listing.table().rows()) {
            JsonNode title = row.members().get(listing.titleKey());
            String text = title == null ? "" : JsonText.plain(title.asText());
            if (!text.isEmpty()) {
                titles.add(text);
                rows.add(row);
            }
        }
        List<String> bare = TitleText.of(titles);
        List<Posting> postings = new ArrayList<>();
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < rows.size() && postings.size() <= HtmlReader.MAX_RECORDS; i++) {
            Posting posting =
                    seen.add(rows.get(i).members()) ? posting(rows.get(i), listing.titleKey(), bare.get(i)) : null;
            if (posting != null) {
                postings.add(posting);
            }
        }
        return postings;
    }

    /** What a row says, under a title that is known; null where nothing is left of it. */
    @Nullable
    Posting posting(Row row, String titleKey, String title) {
        PostingDraft draft = new PostingDraft(now);
        for (Map.Entry<String, JsonNode> member : row.members().entrySet()) {
            String key = member.getKey();
            Supplier<String> at = () -> at(row, key);
            String text = member.getValue().isTextual()
                    ? JsonText.plain(member.getValue().asText())
                    : member.getValue().asText();
            if (key.equals(titleKey) || text.isEmpty()) {
                continue;
            }
            FieldName name = FieldName.ofKey(key);
            if (name == FieldName.LINK || name == FieldName.WEBSITE) {
                link(name, text, draft, at);
            } else if (name != null) {
                draft.named(name, text, at);
            } else {
                draft.unnamed(TextKind.of(text), text, at);
            }
        }
        return draft.posting(title, at(row, titleKey));
    }

    private static String at(Row row, String key) {
        return key.equals("~key") || key.equals("value") ? row.pointer() : row.pointer() + "/" + key.replace('.', '/');
    }

    /** "url" may be the posting's own address or the organisation's: the host tells. */
    private void link(FieldName name, String text, PostingDraft draft, Supplier<String> at) {
        URI target = Links.resolve(url, text);
        boolean own = target != null
                && (name == FieldName.LINK || text.contains("/"))
                && target.getHost().equalsIgnoreCase(url.getHost());
        if (own && target.toString().length() <= StoredText.MAX_LINK && !DownloadLink.is(text)) {
            draft.link(target, at);
        } else if (!own && (target == null || !Hosts.isService(target.getHost()))) {
            draft.named(FieldName.WEBSITE, text, at);
        }
    }
}
