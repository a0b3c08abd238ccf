package org.claimwatch.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.claimwatch.http.caller.ApiKeyAuthentication;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** From whatever a request can fail with to the {@link Problem} that the caller reads. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response foreseen(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        List<Problem.FieldError> errors = e.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(field(violation), violation.getMessage()))
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
        String detail = errors.stream()
                .map(error -> error.field() + " " + error.detail())
                .collect(Collectors.joining("; "));
        return answer(problem(Status.BAD_REQUEST, detail, errors));
    }

    // the first by name too: Quarkus brings a mapper of its own for it
    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    Response unreadableJson(JsonProcessingException e) {
        return answer(ofJson(e));
    }

    @ServerExceptionMapper
    Response ofJakartaRest(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer(ofJson(json));
        }
        Response.StatusType status = e.getResponse().getStatusInfo();
        if (status.getStatusCode() >= 500) {
            return unforeseen(e);
        }
        Problem problem = Problem.of(status.getStatusCode(), status.getReasonPhrase(), null, List.of());
        return Response.fromResponse(answer(problem))
                .header("Allow", e.getResponse().getHeaderString("Allow"))
                .build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated() {
        String detail = "a valid API key in the header X-API-Key is needed";
        return Response.fromResponse(answer(problem(Status.UNAUTHORIZED, detail, List.of())))
                .header("WWW-Authenticate", ApiKeyAuthentication.CHALLENGE)
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(problem(Status.FORBIDDEN, "the key's roles do not allow this", List.of()));
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable e) {
        UUID number = UUID.randomUUID();
        LOG.errorf(e, "error=%s request failed", number);
        return answer(problem(Status.INTERNAL_SERVER_ERROR, "error " + number + " in the service's log", List.of()));
    }

    private static Problem ofJson(JsonProcessingException e) {
        String field = e instanceof JsonMappingException mapping ? field(mapping) : null;
        String place = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        if (field == null) {
            return problem(Status.BAD_REQUEST, "the body is not the JSON that is wanted here" + place, List.of());
        }
        Problem.FieldError error = new Problem.FieldError(field, "has a value of a wrong type or form" + place);
        return problem(Status.BAD_REQUEST, field + " " + error.detail(), List.of(error));
    }

    private static @Nullable String field(JsonMappingException e) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.isEmpty() ? null : field.toString();
    }

    /** The path below the method and, in a body, below the parameter that takes the body: {@code aliases[1]}. */
    private static String field(ConstraintViolation<?> violation) {
        StringBuilder inBody = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
            }
            if (node.isInIterable()) {
                inBody.append('[')
                        .append(node.getIndex() == null ? node.getKey() : node.getIndex())
                        .append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                inBody.append(inBody.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return inBody.isEmpty() ? parameter : inBody.toString();
    }

    private static Problem problem(Status status, @Nullable String detail, List<Problem.FieldError> errors) {
        return Problem.of(status.getStatusCode(), status.getReasonPhrase(), detail, errors);
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }
}
