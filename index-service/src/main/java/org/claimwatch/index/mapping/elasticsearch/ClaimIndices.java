package org.claimwatch.index.mapping.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.GetIndexResponse;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Objects;
import org.claimwatch.index.mapping.ClaimIndex;
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
    /** The name that searches ask. */
    public static final String ALIAS = "claims";

    public static final String POSITIONS = "claimwatch-positions";
    public static final String PARKED = "claimwatch-parked";

    private static final Logger LOG = Logger.getLogger(ClaimIndices.class);

    private final ElasticsearchClient elasticsearch;

    ClaimIndices(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** Makes what is missing. Cheap when nothing is, so it is asked before each read of the feed: indices get lost. */
    public void prepare() throws IOException {
        if (!exists(POSITIONS)) {
            create(POSITIONS, Mapping.ofPositions());
        }
        if (!exists(PARKED)) {
            create(PARKED, Mapping.ofParked());
        }
        if (!exists(ALIAS)) {
            Mapping mapping = Mapping.ofClaims();
            IndexName first = IndexName.first(ALIAS, mapping.version());
            create(first.toString(), mapping, first.door(), ALIAS);
        }
    }

    /** The index behind the alias. */
    public ClaimIndex current() throws IOException {
        GetIndexResponse response = elasticsearch.indices().get(get -> get.index(ALIAS));
        Map<String, IndexState> indices = response.indices();
        if (indices.size() != 1) {
            throw new IllegalStateException("alias " + ALIAS + " must stand for one index, not " + indices.keySet());
        }
        Map.Entry<String, IndexState> index = indices.entrySet().iterator().next();
        IndexName name = IndexName.parse(index.getKey())
                .orElseThrow(() -> new IllegalStateException(index.getKey() + " is no name of an index of ours"));
        return new ClaimIndex(name, uuid(index.getValue()));
    }

    private static String uuid(IndexState state) {
        IndexSettings settings = Objects.requireNonNull(state.settings(), "settings");
        IndexSettings index = settings.index();
        return Objects.requireNonNull(index == null ? settings.uuid() : index.uuid(), "uuid");
    }

    /**
     * Puts an empty successor in place of an index. It has no position, so it is filled from the feed's beginning. Searches
     * show a growing index meanwhile: at the feed's thousands of events a second that is seconds to minutes, and the old
     * content belongs to a feed that no longer is.
     */
    public void replace(ClaimIndex old) throws IOException {
        Mapping mapping = Mapping.ofClaims();
        IndexName successor = old.name().successor(mapping.version());
        create(successor.toString(), mapping, successor.door());
        try {
            elasticsearch.indices().updateAliases(update -> update.actions(action ->
                            action.add(add -> add.index(successor.toString()).alias(ALIAS)))
                    .actions(action ->
                            action.removeIndex(remove -> remove.index(old.name().toString()))));
            LOG.infof("index=%s replaces index=%s", successor, old.name());
        } catch (ElasticsearchException e) {
            if (e.status() != 404) {
                throw e;
            }
            LOG.debugf("index=%s was replaced by another replica", old.name());
        }
    }

    private boolean exists(String name) throws IOException {
        return elasticsearch.indices().exists(exists -> exists.index(name)).value();
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
