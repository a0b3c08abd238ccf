package org.claimwatch.index.search.rest;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.claimwatch.http.problem.Problem;
import org.claimwatch.http.problem.ProblemException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a caller is told when Elasticsearch does not answer. */
public class Unavailable {
    private static final Logger LOG = Logger.getLogger(Unavailable.class);

    @ServerExceptionMapper
    public Response noAnswer(IOException e) {
        LOG.warnf("reason=elasticsearch-unavailable %s", e.getMessage());
        Problem problem =
                ProblemException.unavailable("the index does not answer").problem();
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
