package org.claimwatch.crawler.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.claimwatch.crawler.masking.DownloadLink;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Reads a listing that an API answers: the array whose objects look most like claims, its keys by their names and, where
 * those say nothing, by their values' looks.
 */
final class JsonReader {
    private final URI url;
    private final Instant now;

    JsonReader(URI url, Instant now) {
        this.url = url;
        this.now = now;
    }

    Extraction read(JsonNode root) {
        List<JsonNode> arrays = new ArrayList<>();
        collectArrays(root, arrays);
        JsonNode best = null;
        double bestScore = 0;
        for (JsonNode array : arrays) {
            double score = score(array);
            if (score > bestScore) {
                best = array;
                bestScore = score;
            }
        }
        if (best == null) {
            boolean empty = arrays.stream().anyMatch(JsonNode::isEmpty);
            return new Extraction.Unrecognised(
                    empty ? UnrecognisedReason.EMPTY_LISTING : UnrecognisedReason.NO_LISTING);
        }
        return listing(root, best);
    }

    private Extraction listing(JsonNode root, JsonNode array) {
        List<Posting> postings = new ArrayList<>();
        int untitled = 0;
        for (JsonNode object : array) {
            Posting posting = postings.size() < HtmlReader.MAX_RECORDS ? posting(object) : null;
            if (posting != null) {
                postings.add(posting);
            } else {
                untitled++;
            }
        }
        URI next = JsonNextPage.of(root, url, array.size());
        if (array.size() > HtmlReader.MAX_RECORDS) {
            return new Extraction.Partial(postings, next, PartialReason.TOO_MANY_RECORDS);
        }
        return untitled > 0
                ? new Extraction.Partial(postings, next, PartialReason.RECORDS_WITHOUT_TITLE)
                : new Extraction.Complete(postings, next);
    }

    private static void collectArrays(JsonNode node, List<JsonNode> arrays) {
        if (node.isArray() && (node.isEmpty() || node.get(0).isObject())) {
            arrays.add(node);
        }
        for (JsonNode child : node) {
            collectArrays(child, arrays);
        }
    }

    /** How many of its objects have a title and something that claims have; 0 where fewer than half do. */
    private double score(JsonNode array) {
        int likely = 0;
        for (JsonNode object : array) {
            likely += object.isObject() && titleKey(object) != null && hasEvidence(object) ? 1 : 0;
        }
        return likely * 2 >= array.size() ? likely : 0;
    }

    private static boolean hasEvidence(JsonNode object) {
        for (Map.Entry<String, JsonNode> entry : fields(object)) {
            FieldName name = FieldName.of(entry.getKey());
            TextKind kind = TextKind.of(entry.getValue().asText());
            boolean named = name == FieldName.PUBLISHED
                    || name == FieldName.SIZE
                    || name == FieldName.DEADLINE
                    || name == FieldName.WEBSITE
                    || name == FieldName.COUNTRY;
            if (named && !entry.getValue().asText().isBlank() || kind == TextKind.DATE || kind == TextKind.DOMAIN) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Posting posting(JsonNode object) {
        String titleKey = titleKey(object);
        if (titleKey == null) {
            return null;
        }
        PostingDraft draft = new PostingDraft(now);
        String title = "";
        for (Map.Entry<String, JsonNode> entry : fields(object)) {
            String text = text(entry.getValue());
            FieldName name = FieldName.of(entry.getKey());
            if (entry.getKey().equals(titleKey)) {
                title = text;
            } else if (name == FieldName.LINK || name == FieldName.WEBSITE) {
                link(name, text, draft);
            } else if (name != null) {
                draft.named(name, text);
            } else {
                draft.unnamed(TextKind.of(text), text);
            }
        }
        return draft.posting(title);
    }

    /** "url" may be the posting's own address or the organisation's: the host tells. */
    private void link(FieldName name, String text, PostingDraft draft) {
        URI target = HtmlReader.resolve(url, text);
        boolean own = target != null
                && (name == FieldName.LINK || text.contains("/"))
                && target.getHost().equalsIgnoreCase(url.getHost());
        if (own && !DownloadLink.is(text)) {
            draft.link(target);
        } else if (!own && name == FieldName.WEBSITE) {
            draft.named(FieldName.WEBSITE, text);
        }
    }

    private static @Nullable String titleKey(JsonNode object) {
        String best = null;
        for (Map.Entry<String, JsonNode> entry : fields(object)) {
            TextKind kind = TextKind.of(text(entry.getValue()));
            boolean canBeName = kind == TextKind.NAME || kind == TextKind.DOMAIN || kind == TextKind.STATUS;
            if (entry.getValue().isTextual() && canBeName && FieldName.of(entry.getKey()) == FieldName.TITLE) {
                return entry.getKey();
            }
            boolean website = FieldName.of(entry.getKey()) == FieldName.WEBSITE && kind == TextKind.DOMAIN;
            best = best == null && website ? entry.getKey() : best;
        }
        return best;
    }

    /** Members with a plain value, those of objects inside (an "organisation", an "attributes") included. */
    private static List<Map.Entry<String, JsonNode>> fields(JsonNode object) {
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>();
        object.properties().forEach(member -> {
            if (member.getValue().isObject()) {
                member.getValue().properties().stream()
                        .filter(inner -> inner.getValue().isValueNode())
                        .forEach(fields::add);
            } else if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                fields.add(member);
            }
        });
        return fields;
    }

    private static String text(JsonNode value) {
        String text = value.asText();
        return StoredText.plain(
                text.indexOf('<') < 0
                        ? text
                        : Objects.requireNonNull(Jsoup.parse(text).text()));
    }
}
