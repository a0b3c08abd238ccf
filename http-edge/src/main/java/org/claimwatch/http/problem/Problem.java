package org.claimwatch.http.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail, RFC 9457. There are no types of our own, so {@code type} is always {@code about:blank} and
 * {@code title} the status's phrase (section 4.2.1).
 *
 * @param status the HTTP status
 * @param detail what is wrong, for a person
 * @param errors the fields at fault, none where no field is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, @Nullable String detail, List<FieldError> errors) {
    /** RFC 9457, section 3. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * A field at fault.
     *
     * @param line where in a body of many rows it stands, from 1 on; null where the body is not one of rows
     * @param field its path in the body such as {@code aliases[1]}, its column in a row, or the parameter's name
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(@Nullable Integer line, String field, String detail) {
        public FieldError(String field, String detail) {
            this(null, field, detail);
        }
    }

    static Problem of(int status, String title, @Nullable String detail, List<FieldError> errors) {
        return new Problem("about:blank", title, status, detail, errors);
    }
}
