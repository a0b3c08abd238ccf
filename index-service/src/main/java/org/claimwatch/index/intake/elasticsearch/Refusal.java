package org.claimwatch.index.intake.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import org.elasticsearch.client.ResponseException;

/** Elasticsearch's client has two exceptions for a request that was refused, and which it is depends on the status. */
final class Refusal {
    interface Request<T> {
        T send() throws IOException;
    }

    private Refusal() {}

    /** Sends a request, with one exception for whatever it is refused with; {@link IOException} where there is no answer. */
    static <T> T known(Request<T> request) throws IOException {
        try {
            return request.send();
        } catch (ElasticsearchException e) {
            throw new Refused(e.status(), e);
        } catch (ResponseException e) {
            throw new Refused(e.getResponse().getStatusLine().getStatusCode(), e);
        }
    }

    /** That a request was refused. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int status;

        private Refused(int status, Exception cause) {
            super(cause.getMessage(), cause);
            this.status = status;
        }

        int status() {
            return status;
        }
    }
}
