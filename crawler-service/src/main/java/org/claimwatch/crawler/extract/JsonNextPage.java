package org.claimwatch.crawler.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds where an API's listing goes on: a URL, page, offset or cursor under a key that says next, else what comes after this
 * page's own number or offset, where the answer says that there is more.
 */
final class JsonNextPage {
    private static final List<String> HOLDERS = List.of("", "links", "meta", "pagination", "paging", "page_info");
    private static final List<String> NEXT = List.of("next", "nextPage", "next_page", "nextUrl", "next_url");
    private static final List<String> NEXT_OFFSET = List.of("nextOffset", "next_offset");
    private static final List<String> NEXT_CURSOR = List.of("nextCursor", "next_cursor");
    private static final List<String> PAGE = List.of("page", "currentPage", "current_page");
    private static final List<String> OFFSET = List.of("offset", "skip", "start");
    private static final List<String> SIZE = List.of("perPage", "per_page", "pageSize", "page_size", "limit");
    private static final List<String> LAST_PAGE =
            List.of("pages", "totalPages", "total_pages", "lastPage", "last_page", "pageCount", "page_count");
    private static final List<String> TOTAL = List.of("total", "totalCount", "total_count", "count");
    private static final List<String> MORE = List.of("hasMore", "has_more", "hasNext", "has_next", "more");

    private final URI url;
    private final int listed;

    private JsonNextPage(URI url, int listed) {
        this.url = url;
        this.listed = listed;
    }

    /** @param listed how many objects the listing has on this page */
    static @Nullable URI of(JsonNode root, URI url, int listed) {
        JsonNextPage search = new JsonNextPage(url, listed);
        for (String name : HOLDERS) {
            JsonNode holder = name.isEmpty() ? root : root.path(name);
            if (says(holder, NEXT) || says(holder, NEXT_OFFSET) || says(holder, NEXT_CURSOR)) {
                return search.said(holder);
            }
            if (NEXT.stream().anyMatch(holder::has)) {
                return null; // there is none
            }
            if (search.goesOn(holder)) {
                return search.after(holder);
            }
        }
        return null;
    }

    private @Nullable URI said(JsonNode holder) {
        JsonNode next = member(holder, NEXT);
        if (next.isTextual()) {
            URI target = Links.resolve(url, next.asText());
            return url.equals(target) ? null : target;
        }
        if (next.isInt()) {
            return PageNumber.with(url, "page", next.asText());
        }
        JsonNode offset = member(holder, NEXT_OFFSET);
        JsonNode cursor = member(holder, NEXT_CURSOR);
        if (offset.isInt()) {
            return PageNumber.with(url, "offset", offset.asText());
        }
        boolean plain = cursor.asText().matches("[\\w.~=-]{1,500}");
        return plain ? PageNumber.with(url, "cursor", cursor.asText().replace("=", "%3D")) : null;
    }

    private boolean goesOn(JsonNode holder) {
        JsonNode total = member(holder, TOTAL);
        int page = number(holder, PAGE);
        if (page >= 0 && member(holder, LAST_PAGE).isInt()) {
            return page < member(holder, LAST_PAGE).asInt();
        }
        if (listed > 0 && total.isInt() && number(holder, OFFSET) >= 0) {
            return number(holder, OFFSET) + listed < total.asInt();
        }
        if (listed > 0 && total.isInt() && page > 0 && member(holder, SIZE).isInt()) {
            return (long) page * member(holder, SIZE).asInt() < total.asInt();
        }
        return listed > 0 && member(holder, MORE).asBoolean(false);
    }

    /** By its offset where there is one: pages are counted from 0 here and from 1 there. */
    private URI after(JsonNode holder) {
        for (String name : OFFSET) {
            int offset = number(holder, List.of(name));
            if (offset >= 0) {
                return PageNumber.with(url, name, Integer.toString(offset + listed));
            }
        }
        int page = number(holder, PAGE);
        return PageNumber.with(url, "page", Integer.toString(Math.max(page, 1) + 1));
    }

    /** As the answer says, else as it was asked for; -1 where neither says. */
    private int number(JsonNode holder, List<String> names) {
        JsonNode said = member(holder, names);
        return said.isInt()
                ? said.asInt()
                : names.stream()
                        .mapToInt(name -> PageNumber.of(url, name))
                        .max()
                        .orElse(-1);
    }

    private static boolean says(JsonNode holder, List<String> names) {
        JsonNode said = member(holder, names);
        return said.isInt() || said.isTextual();
    }

    private static JsonNode member(JsonNode holder, List<String> names) {
        for (String name : names) {
            if (holder.hasNonNull(name)) {
                return holder.get(name);
            }
        }
        return holder.path(names.getFirst());
    }
}
