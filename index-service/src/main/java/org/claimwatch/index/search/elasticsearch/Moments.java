package org.claimwatch.index.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.claimwatch.index.mapping.IndexName;
import org.jboss.logging.Logger;

/** Moments of the index (points in time), which stay as they are while pages of them are turned. */
@Singleton
class Moments {
    /** From one page to the next. A person reads a page in less; and what is deleted takes room on disk until then. */
    static final String KEPT = "5m";

    private static final Logger LOG = Logger.getLogger(Moments.class);

    private final ElasticsearchClient elasticsearch;

    Moments(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    String open() throws IOException {
        return elasticsearch
                .openPointInTime(open -> open.index(IndexName.CLAIMS).keepAlive(keep -> keep.time(KEPT)))
                .id();
    }

    /** It would expire anyway, so a failure does not matter. */
    void close(String moment) {
        try {
            elasticsearch.closePointInTime(close -> close.id(moment));
        } catch (IOException | ElasticsearchException e) {
            LOG.debug("a point in time is left to expire", e);
        }
    }
}
