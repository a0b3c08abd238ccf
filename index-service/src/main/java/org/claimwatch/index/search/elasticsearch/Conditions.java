package org.claimwatch.index.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.DateRangeQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.claimwatch.index.claim.ClaimStatus;
import org.claimwatch.index.claim.Country;
import org.claimwatch.index.claim.Domain;
import org.claimwatch.index.claim.GroupNames;
import org.claimwatch.index.search.ClaimQuery;
import org.claimwatch.index.search.SearchText;
import org.claimwatch.index.search.SearchText.Clause;
import org.claimwatch.index.search.SearchText.Condition;
import org.claimwatch.index.search.SearchText.Field;
import org.claimwatch.index.search.SearchText.Term;
import org.claimwatch.index.search.Spelling;
import org.jspecify.annotations.Nullable;

/** Translates what is asked of claims into Elasticsearch's words. */
final class Conditions {
    /** The texts that words are looked for in. Whom a claim names weighs more than what else it says. */
    private static final List<String> TEXTS =
            List.of("title^3", "organisation.name^3", "organisation.website^2", "group", "groupAliases", "description");

    /** A name that is exactly what was typed comes before longer ones that contain it. */
    private static final List<String> WHOLE_NAMES = List.of("title.exact", "organisation.name.exact");

    private static final float WHOLE_NAME_BOOST = 10;
    private static final float DOMAIN_PART_BOOST = 4;

    /** Far below a word: {@code angers} is inside {@code rangers.example} too. */
    private static final float INSIDE_DOMAIN_BOOST = 0.1f;

    /** Three letters are inside every tenth domain. */
    private static final int SHORTEST_INSIDE_DOMAIN = 4;

    private static final GroupNames GROUPS = GroupNames.known();

    /** What a facet counts, and what choosing of it limits. */
    enum Kind {
        GROUP,
        STATUS,
        COUNTRY
    }

    private Conditions() {}

    /** All that is asked for. */
    static Query of(ClaimQuery query) {
        BoolQuery.Builder all = new BoolQuery.Builder().mustNot(equal("hidden", "true"));
        query.text().ifPresent(text -> demand(all, text));
        if (query.from().isPresent() || query.to().isPresent()) {
            all.filter(
                    range("firstSeenAt", query.from().orElse(null), query.to().orElse(null)));
        }
        return all.filter(choices(query, null)).build()._toQuery();
    }

    /** What was chosen of groups, statuses and countries, but for one kind, or null for all of them. */
    static List<Query> choices(ClaimQuery query, @Nullable Kind without) {
        List<Query> chosen = new ArrayList<>();
        if (without != Kind.GROUP && !query.groups().isEmpty()) {
            chosen.add(any(query.groups().stream().map(Conditions::group).toList()));
        }
        if (without != Kind.STATUS && !query.statuses().isEmpty()) {
            chosen.add(any(query.statuses().stream().map(Conditions::status).toList()));
        }
        if (without != Kind.COUNTRY && !query.countries().isEmpty()) {
            chosen.add(any(query.countries().stream().map(Conditions::country).toList()));
        }
        return chosen;
    }

    private static void demand(BoolQuery.Builder all, SearchText.Question text) {
        if (text.clauses().isEmpty()) {
            all.must(nothing -> nothing.matchNone(none -> none));
        }
        for (Clause clause : text.clauses()) {
            Query query = any(clause.anyOf().stream().map(Conditions::term).toList());
            boolean scores = clause.anyOf().stream().anyMatch(Conditions::scores);
            if (scores) {
                all.must(query);
            } else {
                all.filter(query);
            }
        }
        if (!text.plain().isEmpty()) {
            for (String name : WHOLE_NAMES) {
                all.should(whole ->
                        whole.term(term -> term.field(name).value(text.plain()).boost(WHOLE_NAME_BOOST)));
            }
        }
    }

    /** Words are more or less true of a claim, anything else is or is not. */
    private static boolean scores(Term term) {
        return !term.negated()
                && switch (term.condition()) {
                    case SearchText.Word word -> true;
                    case SearchText.Phrase phrase -> true;
                    case SearchText.Prefix prefix -> true;
                    case SearchText.InField field -> true;
                    case SearchText.InDomain domain -> true;
                    case SearchText.Group group -> false;
                    case SearchText.Status status -> false;
                    case SearchText.InCountry country -> false;
                    case SearchText.FirstSeen seen -> false;
                    case SearchText.Deadline deadline -> false;
                };
    }

    private static Query term(Term term) {
        Query query = condition(term.condition());
        return term.negated() ? Query.of(not -> not.bool(bool -> bool.mustNot(query))) : query;
    }

    private static Query condition(Condition condition) {
        return switch (condition) {
            case SearchText.Word(String text) -> word(text);
            case SearchText.Phrase(String text) -> best(each(text, variant -> together(variant, TEXTS)));
            case SearchText.Prefix(String start) -> best(each(start, Conditions::prefix));
            case SearchText.InField(Field field, String text) ->
                best(each(text, variant -> together(variant, List.of(name(field)))));
            case SearchText.Group(String name) -> group(name);
            case SearchText.InDomain(String part) -> domain(part);
            case SearchText.Status(ClaimStatus status) -> status(status);
            case SearchText.InCountry(String country) -> country(country);
            case SearchText.FirstSeen(Instant from, Instant to) -> range("firstSeenAt", from, to);
            case SearchText.Deadline(Instant from, Instant to) -> range("deadline", from, to);
        };
    }

    private static List<Query> each(String text, Function<String, Query> query) {
        return Spelling.variants(text).stream().map(query).toList();
    }

    private static Query word(String text) {
        List<Query> ways = new ArrayList<>();
        for (String variant : Spelling.variants(text)) {
            ways.add(together(variant, TEXTS));
            // an article that the texts are rid of, l'Aquila, is in no domain
            String bare = variant.substring(Math.max(variant.lastIndexOf('\''), variant.lastIndexOf('’')) + 1);
            ways.add(part(bare));
            if (letters(bare) >= SHORTEST_INSIDE_DOMAIN) {
                ways.add(inside(bare));
            }
        }
        return best(ways);
    }

    /** Also for a single word: the analysis may part it, as it does Saint-Étienne. */
    private static Query together(String text, List<String> fields) {
        return Query.of(query -> query.multiMatch(
                match -> match.query(text).type(TextQueryType.Phrase).fields(fields)));
    }

    private static Query prefix(String start) {
        return Query.of(query -> query.multiMatch(match -> match.query(start)
                .type(TextQueryType.BoolPrefix)
                .operator(Operator.And)
                .fields(TEXTS)));
    }

    private static String name(Field field) {
        return switch (field) {
            case TITLE -> "title";
            case NAME -> "organisation.name";
            case DESCRIPTION -> "description";
        };
    }

    private static Query part(String text) {
        return Query.of(query ->
                query.term(term -> term.field("domain.parts").value(text).boost(DOMAIN_PART_BOOST)));
    }

    private static Query inside(String text) {
        return Query.of(query -> query.matchPhrase(
                match -> match.field("domain.hosts.glued").query(text).boost(INSIDE_DOMAIN_BOOST)));
    }

    /** A whole domain is meant as such, with what is below it; anything else may be a part of one, or glued into one. */
    private static Query domain(String text) {
        return Domain.host(text)
                .map(Conditions::part)
                .orElseGet(() ->
                        letters(text) >= SHORTEST_INSIDE_DOMAIN ? best(List.of(part(text), inside(text))) : part(text));
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static Query group(String name) {
        return equal("groupKey", GROUPS.key(name));
    }

    private static Query status(ClaimStatus status) {
        return equal("status", status.name());
    }

    private static Query country(String country) {
        return Country.code(country)
                .map(code -> equal("countryCode", code))
                .orElseGet(() -> equal("organisation.country", country));
    }

    static Query equal(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    static Query range(String field, @Nullable Instant from, @Nullable Instant to) {
        UnaryOperator<DateRangeQuery.Builder> limits = range -> {
            if (from != null) {
                range.gte(from.toString());
            }
            if (to != null) {
                range.lt(to.toString());
            }
            return range;
        };
        return Query.of(query -> query.range(range -> range.date(date -> limits.apply(date.field(field)))));
    }

    private static Query any(List<Query> queries) {
        return queries.size() == 1
                ? queries.getFirst()
                : Query.of(query -> query.bool(bool -> bool.should(queries).minimumShouldMatch("1")));
    }

    /** What is found in several ways counts as its best one. */
    private static Query best(List<Query> queries) {
        return queries.size() == 1
                ? queries.getFirst()
                : Query.of(query -> query.disMax(ways -> ways.queries(queries)));
    }
}
