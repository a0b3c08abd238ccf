package org.claimwatch.index.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.List;
import org.claimwatch.index.search.ClaimQuery;
import org.claimwatch.index.search.Cursor;
import org.claimwatch.index.search.SearchText;

/** Translates a question into Elasticsearch's words. */
final class ClaimRequests {
    /** The texts that words are looked for in. Whom a claim names weighs more than what else it says. */
    private static final List<String> TEXTS =
            List.of("title^3", "organisation.name^3", "organisation.website^2", "group", "description");

    /** A name that is exactly what was typed comes before longer ones that contain it. */
    private static final List<String> WHOLE_NAMES = List.of("title.exact", "organisation.name.exact");

    private static final float WHOLE_NAME_BOOST = 10;

    private ClaimRequests() {}

    static SearchRequest of(String alias, ClaimQuery query) {
        return SearchRequest.of(search -> {
            search.index(alias)
                    .query(conditions(query))
                    .sort(order(query))
                    // one more than asked for tells whether there is another page
                    .size(query.limit() + 1)
                    .trackTotalHits(total -> total.enabled(true))
                    .allowPartialSearchResults(false);
            query.words().ifPresent(words -> search.highlight(highlight()));
            query.after().ifPresent(cursor -> search.searchAfter(values(cursor)));
            return search;
        });
    }

    private static Query conditions(ClaimQuery query) {
        BoolQuery.Builder all = new BoolQuery.Builder().mustNot(equal("redacted", "true"));
        query.words().ifPresent(words -> demand(all, words));
        query.group().ifPresent(group -> all.filter(equal("group.exact", group)));
        query.status().ifPresent(status -> all.filter(equal("status", status.name())));
        query.country().ifPresent(country -> all.filter(equal("organisation.country", country)));
        query.from()
                .ifPresent(from -> all.filter(firstSeen -> firstSeen.range(
                        range -> range.date(date -> date.field("firstSeenAt").gte(from.toString())))));
        query.to()
                .ifPresent(to -> all.filter(firstSeen -> firstSeen.range(
                        range -> range.date(date -> date.field("firstSeenAt").lt(to.toString())))));
        return all.build()._toQuery();
    }

    private static void demand(BoolQuery.Builder all, SearchText.Phrases words) {
        if (words.phrases().isEmpty()) {
            all.must(nothing -> nothing.matchNone(none -> none));
        }
        for (String phrase : words.phrases()) {
            // also for a single word: the analysis may part it, as it does Saint-Étienne
            all.must(text -> text.multiMatch(
                    match -> match.query(phrase).type(TextQueryType.Phrase).fields(TEXTS)));
        }
        for (String name : WHOLE_NAMES) {
            all.should(whole ->
                    whole.term(term -> term.field(name).value(words.whole()).boost(WHOLE_NAME_BOOST)));
        }
    }

    private static Query equal(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static List<SortOptions> order(ClaimQuery query) {
        List<SortOptions> order = new ArrayList<>();
        if (query.words().isPresent()) {
            order.add(SortOptions.of(sort -> sort.score(score -> score.order(SortOrder.Desc))));
        }
        order.add(SortOptions.of(
                sort -> sort.field(field -> field.field("firstSeenAt").order(SortOrder.Desc))));
        order.add(SortOptions.of(
                sort -> sort.field(field -> field.field("claimId").order(SortOrder.Asc))));
        return order;
    }

    private static List<FieldValue> values(Cursor cursor) {
        List<FieldValue> values = new ArrayList<>();
        if (cursor.score() != null) {
            values.add(FieldValue.of(cursor.score()));
        }
        values.add(FieldValue.of(cursor.firstSeenAt().toEpochMilli()));
        values.add(FieldValue.of(cursor.claimId().toString()));
        return values;
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
