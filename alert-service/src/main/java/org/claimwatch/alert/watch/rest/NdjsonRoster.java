package org.claimwatch.alert.watch.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.claimwatch.alert.watch.InvalidWatch;
import org.claimwatch.alert.watch.Related;
import org.claimwatch.alert.watch.Roster;
import org.claimwatch.alert.watch.Roster.RowError;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.WatchDraft;
import org.jspecify.annotations.Nullable;

/** A list of watches as NDJSON: an object a line, its members as those of {@code POST /watches}. */
final class NdjsonRoster {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NdjsonRoster() {}

    /** A member that is not of its type. */
    private static final class Misfit extends Exception {
        private static final long serialVersionUID = 1L;
        private final String field;

        Misfit(String field, String detail) {
            super(detail, null, false, false);
            this.field = field;
        }
    }

    static Roster read(String text) {
        List<Roster.Entry> rows = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        int line = 0;
        for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
            String each = lines.next();
            line++;
            if (rows.size() == Roster.MAX_ROWS) {
                return new Roster(
                        List.of(), List.of(new RowError(line, "name", "a list may have " + Roster.MAX_ROWS + " rows")));
            }
            if (!each.isBlank()) {
                try {
                    rows.add(new Roster.Entry(line, draft(JSON.readTree(each))));
                } catch (JsonProcessingException e) {
                    errors.add(new RowError(line, "name", "the line is no JSON: " + e.getOriginalMessage()));
                } catch (Misfit e) {
                    errors.add(new RowError(line, e.field, e.getMessage()));
                } catch (InvalidWatch e) {
                    errors.add(new RowError(line, e.field(), e.getMessage()));
                }
            }
        }
        return new Roster(rows, errors);
    }

    private static WatchDraft draft(JsonNode row) throws Misfit {
        if (!row.isObject()) {
            throw new Misfit("name", "the line is no JSON object");
        }
        return new WatchDraft(
                needed(row, "name"),
                needed(row, "country"),
                needed(row, "kind"),
                text(row, "code"),
                text(row, "region"),
                texts(row, "aliases"),
                texts(row, "domains"),
                row.hasNonNull("likelyDomains") ? texts(row, "likelyDomains") : null,
                row.hasNonNull("related") ? related(row.get("related")) : null);
    }

    private static List<Related> related(JsonNode given) throws Misfit {
        List<Related> related = new ArrayList<>();
        if (!given.isArray()) {
            throw new Misfit("related", "must be an array of objects");
        }
        for (JsonNode each : given) {
            String path = "related[" + related.size() + "]";
            related.add(Related.parse(
                    path, text(each, "name"), text(each, "sort"), text(each, "cap"), texts(each, "domains")));
        }
        return related;
    }

    /** A watch as a line, with its line end: imported again it changes nothing. What is empty is left out. */
    static String line(Watch watch) {
        ObjectNode line = JSON.createObjectNode()
                .put("name", watch.name())
                .put("country", watch.country())
                .put("kind", watch.kind());
        if (watch.code() != null) {
            line.put("code", watch.code());
        }
        if (watch.region() != null) {
            line.put("region", watch.region());
        }
        put(line, "aliases", watch.aliases());
        put(line, "domains", watch.domains());
        put(line, "likelyDomains", watch.likelyDomains());
        for (Related each : watch.related()) {
            ObjectNode organisation = line.withArray("related")
                    .addObject()
                    .put("name", each.name())
                    .put("sort", each.sort().name())
                    .put("cap", each.cap().name());
            put(organisation, "domains", each.domains());
        }
        return line + "\n";
    }

    private static void put(ObjectNode line, String field, List<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(line.putArray(field)::add);
        }
    }

    private static String needed(JsonNode row, String field) throws Misfit {
        String text = text(row, field);
        if (text == null) {
            throw new Misfit(field, "is missing");
        }
        return text;
    }

    private static @Nullable String text(JsonNode row, String field) throws Misfit {
        JsonNode value = row.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new Misfit(field, "must be a text");
        }
        return value.textValue();
    }

    private static List<String> texts(JsonNode row, String field) throws Misfit {
        JsonNode values = row.path(field);
        List<String> texts = new ArrayList<>();
        if (values.isMissingNode() || values.isNull()) {
            return texts;
        }
        for (JsonNode value : values) {
            if (!value.isTextual()) {
                throw new Misfit(field, "must be an array of texts");
            }
            texts.add(value.textValue());
        }
        if (!values.isArray()) {
            throw new Misfit(field, "must be an array of texts");
        }
        return texts;
    }
}
