package org.claimwatch.index.mapping.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ExpandWildcard;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import co.elastic.clients.elasticsearch.indices.get.Feature;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimwatch.index.mapping.ClaimIndex;
import org.claimwatch.index.mapping.Generations;
import org.claimwatch.index.mapping.IndexName;
import org.claimwatch.index.mapping.Mapping;
import org.jboss.logging.Logger;

/**
 * The indices as they are in Elasticsearch.
 *
 * <p>Replicas do not talk to each other. What two of them might do at once is one request that Elasticsearch carries out for
 * one of them and refuses the other, which then goes on with what the first one made.
 */
@ApplicationScoped
public class ClaimIndices {
    /** Of the index that is being filled to become live. */
    static final String NEXT = "claims-next";

    /** Of indices that were live. */
    static final String RETIRED = "claims-retired";

    public static final String POSITIONS = "claimwatch-positions";
    public static final String PARKED = "claimwatch-parked";

    private static final Logger LOG = Logger.getLogger(ClaimIndices.class);
    private static final List<String> OURS =
            List.of(IndexName.CLAIMS + "-*", IndexName.EVENTS + "-*", POSITIONS + "*", PARKED + "*");

    private final ElasticsearchClient elasticsearch;

    ClaimIndices(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** What there is. */
    public Generations look() throws IOException {
        return GenerationReader.read(all());
    }

    /** Makes what is missing. Cheap when nothing is, so it is asked before each read of the feed: indices get lost. */
    public Generations prepare() throws IOException {
        Map<String, IndexState> all = all();
        if (!all.containsKey(POSITIONS)) {
            create(POSITIONS, Mapping.ofPositions());
        }
        if (!all.containsKey(PARKED)) {
            create(PARKED, Mapping.ofParked());
        }
        Generations found = GenerationReader.read(all);
        if (found.live().isPresent()) {
            return found;
        }
        create(successor(found), IndexName.CLAIMS);
        return look();
    }

    /** In one request: what it says was so at one moment. Patterns, so that what is missing is no mistake. */
    private Map<String, IndexState> all() throws IOException {
        return elasticsearch
                .indices()
                .get(get -> get.index(OURS)
                        .features(Feature.Aliases, Feature.Settings)
                        // one that an operator closed is not lost
                        .expandWildcards(ExpandWildcard.Open, ExpandWildcard.Closed))
                .indices();
    }

    /** Makes an empty index to be filled beside the live one; the one that is there if there is one. */
    public void beginNext() throws IOException {
        Generations found = look();
        if (found.next().isEmpty()) {
            IndexName next = successor(found);
            create(next, NEXT);
            whileFilling(next);
        }
    }

    private static IndexName successor(Generations found) {
        return new IndexName(IndexName.CLAIMS, Mapping.CURRENT, found.newest() + 1);
    }

    /** The claims before the events: the name of the first, given once, is what replicas agree by. */
    private void create(IndexName name, String alias) throws IOException {
        create(name.toString(), Mapping.ofClaims(), name.door(), alias);
        createEvents(name, alias.equals(IndexName.CLAIMS));
    }

    /** Makes the index of the events where it is missing. */
    public void createEvents(IndexName claims, boolean live) throws IOException {
        IndexName name = claims.events();
        List<String> aliases = live ? List.of(name.door(), IndexName.EVENTS) : List.of(name.door());
        create(name.toString(), Mapping.ofEvents(), aliases.toArray(String[]::new));
    }

    /**
     * Nobody searches it yet, and should the machine die it is filled again: so it needs no refreshes, no copy and no disk
     * that is waited for.
     */
    private void whileFilling(IndexName name) throws IOException {
        elasticsearch.indices().putSettings(put -> put.index(
                        name.toString(), name.events().toString())
                .settings(settings -> settings.refreshInterval(Time.of(time -> time.time("-1")))
                        .autoExpandReplicas("false")
                        .numberOfReplicas("0")
                        .translog(translog -> translog.durability(TranslogDurability.Async))));
    }

    /** Gives it the settings that a live index has, all on disk and open to searches. */
    private void whileLive(IndexName name) throws IOException {
        List<String> both = List.of(name.toString(), name.events().toString());
        elasticsearch.indices().putSettings(put -> put.index(both)
                .settings(settings -> settings.refreshInterval(Time.of(time -> time.time("1s")))
                        .autoExpandReplicas("0-1")
                        .translog(translog -> translog.durability(TranslogDurability.Request))));
        elasticsearch.indices().flush(flush -> flush.index(both));
        elasticsearch.indices().refresh(refresh -> refresh.index(both));
    }

    /** Lets searches see the next index instead of the live one, in one step. Whoever comes second changes nothing. */
    public void goLive(ClaimIndex next, ClaimIndex live) throws IOException {
        whileLive(next.name());
        String from = live.name().toString();
        String to = next.name().toString();
        List<Action> actions = new ArrayList<>();
        actions.add(removal(to, NEXT));
        actions.add(removal(from, IndexName.CLAIMS));
        if (live.hasEvents()) {
            actions.add(removal(live.name().events().toString(), IndexName.EVENTS));
        }
        actions.add(addition(from, RETIRED));
        actions.add(addition(to, IndexName.CLAIMS));
        actions.add(addition(next.name().events().toString(), IndexName.EVENTS));
        try {
            elasticsearch.indices().updateAliases(update -> update.actions(actions));
            LOG.infof("index=%s takes the place of index=%s", to, from);
        } catch (ElasticsearchException e) {
            if (e.status() != 404) {
                throw e;
            }
            LOG.debugf("index=%s was put in place by another replica, or cancelled", to);
        }
    }

    /** What is not there to be removed has been moved by another: then none of the actions is carried out. */
    private static Action removal(String index, String alias) {
        return Action.of(action ->
                action.remove(remove -> remove.index(index).alias(alias).mustExist(true)));
    }

    private static Action addition(String index, String alias) {
        return Action.of(action -> action.add(add -> add.index(index).alias(alias)));
    }

    /** Removes an index with its events. */
    public void drop(IndexName name) throws IOException {
        drop(List.of(name.toString(), name.events().toString()));
    }

    /** Removes indices; those that are gone already are no mistake. */
    public void drop(List<String> names) throws IOException {
        elasticsearch
                .indices()
                .delete(delete -> delete.index(names).ignoreUnavailable(true).allowNoIndices(true));
        LOG.infof("index=%s removed", names);
    }

    private void create(String name, Mapping mapping, String... aliases) throws IOException {
        CreateIndexRequest.Builder request =
                new CreateIndexRequest.Builder().index(name).withJson(new StringReader(mapping.json()));
        for (String alias : aliases) {
            request.aliases(alias, made -> made);
        }
        try {
            elasticsearch.indices().create(request.build());
            LOG.infof("index=%s made", name);
        } catch (ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
            LOG.debugf("index=%s was made by another replica", name);
        }
    }
}
