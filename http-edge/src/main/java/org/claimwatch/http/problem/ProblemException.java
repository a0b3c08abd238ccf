package org.claimwatch.http.problem;

import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/** Ends a request with a {@link Problem}. Its message is the problem's detail and goes to the caller. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ProblemException(Status status, String detail, String field) {
        this(status, detail, List.of(new Problem.FieldError(field, detail)));
    }

    private ProblemException(Status status, String detail, List<Problem.FieldError> errors) {
        super(detail, null, false, false); // a foreseen answer: its stack tells nothing
        this.problem = Problem.of(status.getStatusCode(), status.getReasonPhrase(), detail, errors);
    }

    public Problem problem() {
        return problem;
    }

    /** 400: the field or parameter does not say what it should. */
    public static ProblemException badRequest(String field, String detail) {
        return new ProblemException(Status.BAD_REQUEST, detail, field);
    }

    /** 400: several fields do not say what they should. */
    public static ProblemException badRequest(String detail, List<Problem.FieldError> errors) {
        return new ProblemException(Status.BAD_REQUEST, detail, errors);
    }

    /** 404: there is no such thing, or none that the caller may know of. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(Status.NOT_FOUND, detail, List.of());
    }

    /** 409: the field's value is right in itself but collides with what is there. */
    public static ProblemException conflict(String field, String detail) {
        return new ProblemException(Status.CONFLICT, detail, field);
    }

    /** 409: several fields collide with what is there. */
    public static ProblemException conflict(String detail, List<Problem.FieldError> errors) {
        return new ProblemException(Status.CONFLICT, detail, errors);
    }

    /** 410: what the caller goes on from is no more; it has to start again. */
    public static ProblemException gone(String detail) {
        return new ProblemException(Status.GONE, detail, List.of());
    }

    /** 503: something that the answer needs does not answer; trying again may help. */
    public static ProblemException unavailable(String detail) {
        return new ProblemException(Status.SERVICE_UNAVAILABLE, detail, List.of());
    }
}
