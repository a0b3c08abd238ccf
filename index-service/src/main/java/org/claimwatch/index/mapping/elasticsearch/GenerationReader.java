package org.claimwatch.index.mapping.elasticsearch;

import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.claimwatch.index.mapping.ClaimIndex;
import org.claimwatch.index.mapping.Generations;
import org.claimwatch.index.mapping.IndexName;

/** Reads from Elasticsearch's answer which index has which part. */
final class GenerationReader {
    private final Map<String, IndexState> all;
    private final List<ClaimIndex> retired = new ArrayList<>();
    private final List<String> orphans = new ArrayList<>();
    private Optional<ClaimIndex> live = Optional.empty();
    private Optional<ClaimIndex> next = Optional.empty();
    private int newest;

    private GenerationReader(Map<String, IndexState> all) {
        this.all = all;
    }

    static Generations read(Map<String, IndexState> all) {
        GenerationReader reader = new GenerationReader(all);
        new TreeMap<>(all).forEach((name, state) -> IndexName.parse(name).ifPresent(ours -> reader.take(ours, state)));
        return new Generations(reader.live, reader.next, reader.retired, reader.orphans, reader.newest);
    }

    private void take(IndexName name, IndexState state) {
        newest = Math.max(newest, name.generation());
        if (name.alias().equals(IndexName.EVENTS)) {
            IndexName claims = new IndexName(IndexName.CLAIMS, name.mapping(), name.generation());
            if (!all.containsKey(claims.toString())) {
                orphans.add(name.toString());
            }
        } else if (name.alias().equals(IndexName.CLAIMS)) {
            takeClaims(name, state);
        }
    }

    private void takeClaims(IndexName name, IndexState state) {
        Set<String> aliases = state.aliases().keySet();
        boolean hasEvents = all.containsKey(name.events().toString());
        ClaimIndex index = new ClaimIndex(name, uuid(state), hasEvents);
        if (aliases.contains(IndexName.CLAIMS)) {
            live = Optional.of(index);
        } else if (aliases.contains(ClaimIndices.NEXT)) {
            next = Optional.of(index);
        } else if (aliases.contains(ClaimIndices.RETIRED)) {
            retired.add(index);
        }
    }

    private static String uuid(IndexState state) {
        IndexSettings settings = Objects.requireNonNull(state.settings(), "settings");
        IndexSettings index = settings.index();
        return Objects.requireNonNull(index == null ? settings.uuid() : index.uuid(), "uuid");
    }
}
