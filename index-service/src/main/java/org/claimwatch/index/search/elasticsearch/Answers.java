package org.claimwatch.index.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.util.Set;

/** Tells what passes, when Elasticsearch cannot answer, from mistakes of ours. */
final class Answers {
    /** No index yet, too many requests, no shard to ask. */
    private static final Set<Integer> PASSING = Set.of(404, 429, 502, 503, 504);

    interface Question<T> {
        T ask() throws IOException;
    }

    private Answers() {}

    /** @throws IOException if there is no answer at present */
    static <T> T to(Question<T> question) throws IOException {
        try {
            return question.ask();
        } catch (ElasticsearchException e) {
            if (PASSING.contains(e.status())) {
                throw new IOException(e.getMessage(), e);
            }
            throw e;
        }
    }
}
