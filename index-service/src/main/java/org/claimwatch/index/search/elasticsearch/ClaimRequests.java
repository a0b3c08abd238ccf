package org.claimwatch.index.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.util.NamedValue;
import java.util.List;
import org.claimwatch.index.claim.ClaimStatus;
import org.claimwatch.index.mapping.IndexName;
import org.claimwatch.index.search.ClaimQuery;
import org.claimwatch.index.search.Order;
import org.claimwatch.index.search.elasticsearch.Conditions.Kind;
import org.jspecify.annotations.Nullable;

/** Translates a question into Elasticsearch's words. */
final class ClaimRequests {
    /** More groups than are active at a time; and no more countries than there are. */
    private static final int MOST_GROUPS = 100;

    private static final int MOST_COUNTRIES = 250;

    /** Within the filter of a facet: the facet. */
    static final String OF = "of";

    /** Within a group: the name to show. */
    static final String NAME = "name";

    /** The name under which all that answer are counted. */
    static final String TOTAL = "total";

    private ClaimRequests() {}

    /**
     * Hits, from a moment of the index; one more than asked for, which tells whether there is another page. Not their number:
     * without it, Elasticsearch passes over claims that cannot be among the first.
     */
    static SearchRequest page(ClaimQuery query, Order order, int limit, String pointInTime, List<Object> after) {
        return SearchRequest.of(search -> {
            search.pit(pit -> pit.id(pointInTime).keepAlive(Time.of(time -> time.time(Moments.KEPT))))
                    .query(Conditions.of(query))
                    .sort(sort(order))
                    .size(limit + 1)
                    .trackTotalHits(total -> total.enabled(false))
                    .allowPartialSearchResults(false);
            if (query.text().isPresent()) {
                search.highlight(highlight());
            }
            if (!after.isEmpty()) {
                search.searchAfter(after.stream().map(ClaimRequests::value).toList());
            }
            return search;
        });
    }

    /** Claims alone, newest first, from a moment of the index: nobody asks for their number or for the words in them. */
    static SearchRequest slice(ClaimQuery query, int size, String pointInTime, List<Object> after) {
        return SearchRequest.of(search -> {
            search.pit(pit -> pit.id(pointInTime).keepAlive(Time.of(time -> time.time(Moments.KEPT))))
                    .query(Conditions.of(query))
                    .sort(sort(Order.FIRST_SEEN))
                    .size(size)
                    .trackTotalHits(total -> total.enabled(false))
                    .allowPartialSearchResults(false);
            if (!after.isEmpty()) {
                search.searchAfter(after.stream().map(ClaimRequests::value).toList());
            }
            return search;
        });
    }

    /** Counts alone: Elasticsearch keeps such answers until the index changes, and most people ask the same. */
    static SearchRequest counts(ClaimQuery query) {
        return SearchRequest.of(search -> search.index(IndexName.CLAIMS)
                .size(0)
                .requestCache(true)
                .trackTotalHits(total -> total.enabled(false))
                .allowPartialSearchResults(false)
                .query(Conditions.of(withoutChoices(query)))
                .aggregations(TOTAL, Aggregation.of(all -> all.filter(chosen(query, null))))
                .aggregations("group", facet(query, Kind.GROUP, groups()))
                .aggregations("status", facet(query, Kind.STATUS, terms("status", ClaimStatus.values().length)))
                .aggregations("country", facet(query, Kind.COUNTRY, terms("countryCode", MOST_COUNTRIES))));
    }

    private static Query chosen(ClaimQuery query, @Nullable Kind without) {
        return Query.of(all -> all.bool(bool -> bool.filter(Conditions.choices(query, without))));
    }

    private static int chosenOf(ClaimQuery query) {
        return query.groups().size()
                + query.statuses().size()
                + query.countries().size();
    }

    private static ClaimQuery withoutChoices(ClaimQuery query) {
        return new ClaimQuery(query.text(), List.of(), List.of(), List.of(), query.from(), query.to());
    }

    private static Aggregation facet(ClaimQuery query, Kind kind, Aggregation terms) {
        return chosenOf(query) == 0
                ? terms
                : Aggregation.of(others -> others.filter(chosen(query, kind)).aggregations(OF, terms));
    }

    private static Aggregation terms(String field, int size) {
        return Aggregation.of(counts -> counts.terms(each -> each.field(field).size(size)));
    }

    /** One group under all of its names, as choosing one of them finds it; shown by the name that is posted most. */
    private static Aggregation groups() {
        return Aggregation.of(
                counts -> counts.terms(each -> each.field("groupKey").size(MOST_GROUPS))
                        .aggregations(NAME, terms("group.posted", 1)));
    }

    static List<SortOptions> sort(Order order) {
        SortOptions newest = by("firstSeenAt", SortOrder.Desc);
        // tells equals apart, so that a page knows where the one before ended
        SortOptions id = by("claimId", SortOrder.Asc);
        return switch (order) {
            case RELEVANCE ->
                List.of(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))), newest, id);
            case FIRST_SEEN -> List.of(newest, id);
            case DEADLINE -> List.of(by("deadline", SortOrder.Asc), newest, id);
            case CHANGED -> List.of(by("changedAt", SortOrder.Desc), newest, id);
        };
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(order)));
    }

    static FieldValue value(Object value) {
        return switch (value) {
            case Double number -> FieldValue.of(number);
            case Long number -> FieldValue.of(number);
            default -> FieldValue.of(value.toString());
        };
    }

    private static Highlight highlight() {
        HighlightField whole = HighlightField.of(field -> field.numberOfFragments(0));
        return Highlight.of(highlight -> highlight
                .encoder(HighlighterEncoder.Html)
                .preTags("<em>")
                .postTags("</em>")
                .fields(
                        NamedValue.of("title", whole),
                        NamedValue.of("organisation.name", whole),
                        NamedValue.of("organisation.website", whole),
                        NamedValue.of("group", whole),
                        // a line of text on either side of the words, three times at most
                        NamedValue.of("description", HighlightField.of(field -> field.fragmentSize(150)
                                .numberOfFragments(3)))));
    }
}
