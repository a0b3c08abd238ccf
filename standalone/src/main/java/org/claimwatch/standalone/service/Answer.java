package org.claimwatch.standalone.service;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What came of asking a service. */
public sealed interface Answer {
    /** 2xx. @param body a missing node where the answer had no JSON */
    record Done(int status, JsonNode body) implements Answer {}

    /**
     * Any other status, as RFC 9457 tells it.
     *
     * @param errors the fields at fault, where any are
     */
    record Refused(int status, String detail, List<FieldError> errors) implements Answer {
        @Override
        public String toString() {
            String fields = errors.isEmpty() ? "" : " " + errors;
            return status + " " + detail + fields;
        }
    }

    /** No answer: the service is starting, or down. */
    record Silent(String reason) implements Answer {}

    /** @param field as in the request's body, such as {@code mirrors[1]} */
    record FieldError(String field, String detail) {
        @Override
        public String toString() {
            return field + ": " + detail;
        }
    }
}
