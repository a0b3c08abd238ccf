package org.claimwatch.index.rebuild.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.claimwatch.index.intake.FeedPosition;
import org.claimwatch.index.intake.elasticsearch.Positions;
import org.claimwatch.index.mapping.ClaimIndex;
import org.claimwatch.index.mapping.Generations;
import org.claimwatch.index.mapping.elasticsearch.ClaimIndices;
import org.claimwatch.index.rebuild.IndexState;
import org.claimwatch.index.rebuild.IndexState.Generation;
import org.claimwatch.index.rebuild.IndexState.Parked;
import org.claimwatch.index.rebuild.IndexState.ParkedEvent;
import org.jspecify.annotations.Nullable;

/** Looks at the index, has it rebuilt, and shows what was set aside. */
@Singleton
public final class Rebuilds {
    private final ElasticsearchClient elasticsearch;
    private final ClaimIndices indices;
    private final Positions positions;

    Rebuilds(ElasticsearchClient elasticsearch, ClaimIndices indices, Positions positions) {
        this.elasticsearch = elasticsearch;
        this.indices = indices;
        this.positions = positions;
    }

    public IndexState state() throws IOException {
        Generations found = indices.look();
        long of = found.live().isPresent()
                ? positions.of(found.live().get()).position().sequence()
                : 0;
        return new IndexState(
                generation(found.live(), of),
                generation(found.next(), of),
                parked(0).total());
    }

    /** Has the index filled anew beside the live one; goes on with the one that is at it already. */
    public void begin() throws IOException {
        indices.beginNext();
    }

    /** Ends a rebuild; false if none runs. The live index stays as it is. */
    public boolean cancel() throws IOException {
        Optional<ClaimIndex> next = indices.look().next();
        if (next.isPresent()) {
            indices.drop(next.get().name());
        }
        return next.isPresent();
    }

    /** What could not be indexed. @param limit how many of the newest */
    public Parked parked(int limit) throws IOException {
        SearchResponse<ParkedEvent> found = elasticsearch.search(
                search -> search.index(ClaimIndices.PARKED)
                        .ignoreUnavailable(true)
                        .size(limit)
                        .trackTotalHits(total -> total.enabled(true))
                        .sort(sort -> sort.field(field -> field.field("at").order(SortOrder.Desc))),
                ParkedEvent.class);
        return new Parked(
                Objects.requireNonNull(found.hits().total()).value(),
                found.hits().hits().stream()
                        .map(hit -> Objects.requireNonNull(hit.source()))
                        .toList());
    }

    private @Nullable Generation generation(Optional<ClaimIndex> index, long of) throws IOException {
        if (index.isEmpty()) {
            return null;
        }
        FeedPosition position = positions.of(index.get()).position();
        return new Generation(
                index.get().name().toString(),
                index.get().name().mapping(),
                position.epoch(),
                position.sequence(),
                IndexState.percent(position.sequence(), of));
    }
}
