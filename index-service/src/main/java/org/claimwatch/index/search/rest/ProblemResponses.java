package org.claimwatch.index.search.rest;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.Response.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the OpenAPI document what an error looks like: each is a problem detail (RFC 9457). */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {
    private static final String NAME = "Problem";

    /** The mistake that is shown, by the first parameter that the call has of these. */
    private static final Map<String, String> MISTAKES = mistakes();

    @Override
    public Operation filterOperation(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.matches("[45][0-9]{2}")) {
                describe(Integer.parseInt(status), operation, response);
            }
        });
        return operation;
    }

    private static Map<String, String> mistakes() {
        Map<String, String> mistakes = new LinkedHashMap<>();
        mistakes.put("claimId", "claimId must be a UUID");
        mistakes.put("format", "format must be csv or ndjson");
        mistakes.put("limit", "limit must be a whole number from 1 to 100");
        mistakes.put("q", "q may have at most 1000 characters");
        return mistakes;
    }

    private static void describe(int status, Operation operation, APIResponse response) {
        // in a fixed order: the document is compared byte by byte
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "about:blank");
        example.put("title", Status.fromStatusCode(status).getReasonPhrase());
        example.put("status", status);
        example.put("detail", response.getDescription());
        if (status == 400) {
            String field = MISTAKES.keySet().stream()
                    .filter(name ->
                            operation.getParameters().stream().anyMatch(parameter -> name.equals(parameter.getName())))
                    .findFirst()
                    .orElseThrow();
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("field", field);
            error.put("detail", MISTAKES.get(field));
            example.put("detail", MISTAKES.get(field));
            example.put("errors", List.of(error));
        }
        response.setContent(OASFactory.createContent()
                .addMediaType(
                        "application/problem+json",
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(NAME))
                                .example(example)));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Schema error = object().addProperty("field", text("the parameter at fault"))
                .addProperty("detail", text("what is wrong"));
        Schema errors = OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(error)
                .description("the fields at fault, where any are");
        document.getComponents()
                .addSchema(
                        NAME,
                        object().description("A problem detail, RFC 9457.")
                                .addProperty("type", text("always about:blank"))
                                .addProperty("title", text("the status in words"))
                                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                                .addProperty("detail", text("for the person who reads it"))
                                .addProperty("errors", errors));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
