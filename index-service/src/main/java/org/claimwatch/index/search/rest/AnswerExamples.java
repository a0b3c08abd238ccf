package org.claimwatch.index.search.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Shows in the OpenAPI document what is answered to each call. A test holds the examples to what is answered in fact. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class AnswerExamples implements OASFilter {
    /** The file of the example by the call's path. */
    static final Map<String, String> FILES = Map.of(
            "/claims", "claims.json",
            "/claims/{claimId}", "claim.json",
            "/claims/{claimId}/history", "history.json",
            "/claims/{claimId}/similar", "similar.json",
            "/claims/export", "claims.csv",
            "/claims.atom", "claims.atom",
            "/groups", "groups.json",
            "/statistics", "statistics.json",
            "/index", "index.json");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        FILES.forEach((path, file) -> document.getPaths()
                .getPathItem(path)
                .getGET()
                .getResponses()
                .getAPIResponse("200")
                .getContent()
                .getMediaTypes()
                .forEach((type, content) -> {
                    if (!type.contains("ndjson")) {
                        content.setExample(file.endsWith(".json") ? json(text(file)) : text(file));
                    }
                }));
    }

    private static Object json(String text) {
        try {
            return new ObjectMapper().readValue(text, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        try (InputStream example = AnswerExamples.class.getResourceAsStream("/openapi/" + file)) {
            if (example == null) {
                throw new IllegalStateException("there is no example " + file);
            }
            return new String(example.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
