package org.claimwatch.index.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.claimwatch.index.mapping.IndexName;
import org.claimwatch.index.search.ClaimQuery;
import org.claimwatch.index.search.Facets;
import org.claimwatch.index.search.GroupProfile;
import org.claimwatch.index.search.GroupProfile.Month;
import org.claimwatch.index.search.Statistics;

/** Claims in numbers: of each group, and in all. */
@Singleton
public final class Overview {
    /** About 560 are known in all. */
    private static final int MOST_GROUPS = 2_000;

    /** Names that one group is posted under, and sites that it has. */
    private static final int MOST_OF_A_GROUP = 20;

    private final ElasticsearchClient elasticsearch;
    private final Counts counts;

    Overview(ElasticsearchClient elasticsearch, Counts counts) {
        this.elasticsearch = elasticsearch;
        this.counts = counts;
    }

    /** The groups of some claims, those with the most claims first. */
    public List<GroupProfile> groups(ClaimQuery query) throws IOException {
        Aggregation group =
                Aggregation.of(each -> each.terms(key -> key.field("groupKey").size(MOST_GROUPS))
                        .aggregations("names", terms("group.posted"))
                        .aggregations("sites", terms("siteId"))
                        .aggregations("since", least -> least.min(min -> min.field("firstSeenAt")))
                        .aggregations("last", most -> most.max(max -> max.field("firstSeenAt")))
                        .aggregations("months", months())
                        .aggregations("backfill", backfill()));
        return ask(request(query, Map.of("group", group)))
                .aggregations()
                .get("group")
                .sterms()
                .buckets()
                .array()
                .stream()
                .map(Overview::profile)
                .toList();
    }

    private static GroupProfile profile(StringTermsBucket bucket) {
        Map<String, Aggregate> of = bucket.aggregations();
        List<String> names = keys(of, "names");
        return new GroupProfile(
                names.getFirst(),
                names,
                bucket.docCount(),
                time(of.get("since").min().value()),
                time(of.get("last").max().value()),
                keys(of, "sites").stream().map(UUID::fromString).toList(),
                months(of));
    }

    /** Some claims in numbers. */
    public Statistics statistics(ClaimQuery query, Instant now) throws IOException {
        SearchResponse<Void> answer = ask(request(
                query,
                Map.of(
                        "day", since(now.minus(Duration.ofDays(1))),
                        "week", since(now.minus(Duration.ofDays(7))),
                        "month", since(now.minus(Duration.ofDays(30))),
                        "due", Aggregation.of(due -> due.filter(Conditions.range("deadline", now, null))),
                        "months", months(),
                        "backfill", backfill())));
        Map<String, Aggregate> of = answer.aggregations();
        Facets facets = counts.of(query).facets();
        return new Statistics(
                Objects.requireNonNull(answer.hits().total()).value(),
                of.get("day").filter().docCount(),
                of.get("week").filter().docCount(),
                of.get("month").filter().docCount(),
                of.get("due").filter().docCount(),
                facets,
                months(of));
    }

    private SearchResponse<Void> ask(SearchRequest request) throws IOException {
        return Answers.to(() -> elasticsearch.search(request, Void.class));
    }

    private static SearchRequest request(ClaimQuery query, Map<String, Aggregation> aggregations) {
        return SearchRequest.of(search -> search.index(IndexName.CLAIMS)
                .size(0)
                .trackTotalHits(total -> total.enabled(true))
                .allowPartialSearchResults(false)
                .query(Conditions.of(query))
                .aggregations(aggregations));
    }

    private static Aggregation since(Instant from) {
        Query seen = Conditions.range("firstSeenAt", from, null);
        return Aggregation.of(all -> all.filter(
                filter -> filter.bool(bool -> bool.filter(seen).mustNot(Conditions.equal("backfill", "true")))));
    }

    private static Aggregation terms(String field) {
        return Aggregation.of(each -> each.terms(terms -> terms.field(field).size(MOST_OF_A_GROUP)));
    }

    private static Aggregation months() {
        return Aggregation.of(each -> each.dateHistogram(month -> month.field("firstSeenAt")
                .calendarInterval(CalendarInterval.Month)
                .minDocCount(1)));
    }

    private static Aggregation backfill() {
        return Aggregation.of(
                all -> all.filter(Conditions.equal("backfill", "true")).aggregations("months", months()));
    }

    private static List<Month> months(Map<String, Aggregate> of) {
        Map<YearMonth, Long> backfill = new HashMap<>();
        buckets(of.get("backfill").filter().aggregations())
                .forEach(bucket -> backfill.put(month(bucket), bucket.docCount()));
        return buckets(of).stream()
                .map(bucket -> new Month(month(bucket), bucket.docCount(), backfill.getOrDefault(month(bucket), 0L)))
                .toList();
    }

    private static List<DateHistogramBucket> buckets(Map<String, Aggregate> of) {
        return of.get("months").dateHistogram().buckets().array();
    }

    private static YearMonth month(DateHistogramBucket bucket) {
        return YearMonth.from(Instant.ofEpochMilli(bucket.key()).atZone(ZoneOffset.UTC));
    }

    private static List<String> keys(Map<String, Aggregate> of, String name) {
        return of.get(name).sterms().buckets().array().stream()
                .map(bucket -> bucket.key().stringValue())
                .toList();
    }

    /** Milliseconds; a group has at least one claim, so there is a value. */
    private static Instant time(Double millis) {
        return Instant.ofEpochMilli(millis.longValue());
    }
}
