package org.claimwatch.crawler.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where an API's listing goes on: a URL under a key that says next, else the next page number or offset. */
final class JsonNextPage {
    private static final List<String> NEXT = List.of("next", "nextPage", "next_page", "nextUrl", "next_url");
    private static final List<String> PAGE = List.of("page", "currentPage", "current_page");
    private static final List<String> LAST_PAGE =
            List.of("pages", "totalPages", "total_pages", "lastPage", "last_page", "pageCount", "page_count");
    private static final List<String> TOTAL = List.of("total", "totalCount", "total_count", "count");

    private JsonNextPage() {}

    /** @param listed how many objects the listing has on this page */
    static @Nullable URI of(JsonNode root, URI url, int listed) {
        for (JsonNode holder : List.of(root, root.path("links"), root.path("meta"), root.path("pagination"))) {
            JsonNode next = member(holder, NEXT);
            if (next.isTextual()) {
                URI target = HtmlReader.resolve(url, next.asText());
                return url.equals(target) ? null : target;
            }
            JsonNode page = member(holder, PAGE);
            JsonNode last = member(holder, LAST_PAGE);
            if (page.isInt() && last.isInt()) {
                return page.asInt() < last.asInt() ? with(url, "page", page.asInt() + 1) : null;
            }
            JsonNode total = member(holder, TOTAL);
            if (holder.path("offset").isInt() && total.isInt() && listed > 0) {
                int offset = holder.path("offset").asInt() + listed;
                return offset < total.asInt() ? with(url, "offset", offset) : null;
            }
        }
        return null;
    }

    private static JsonNode member(JsonNode holder, List<String> names) {
        for (String name : names) {
            if (holder.hasNonNull(name)) {
                return holder.get(name);
            }
        }
        return holder.path(names.getFirst());
    }

    private static URI with(URI url, String parameter, int value) {
        String setting = parameter + "=" + value;
        String query = url.getRawQuery() == null ? "" : url.getRawQuery();
        Matcher present = Pattern.compile("(?<=^|&)" + parameter + "=[^&]*").matcher(query);
        String changed =
                present.find() ? present.replaceFirst(setting) : query.isEmpty() ? setting : query + "&" + setting;
        return url.resolve(url.getRawPath() + "?" + changed);
    }
}
