package org.claimwatch.index.export.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.ProblemException;
import org.claimwatch.index.claim.Claim;
import org.claimwatch.index.export.CsvTable;
import org.claimwatch.index.search.ClaimQuery;
import org.claimwatch.index.search.elasticsearch.ClaimStream;
import org.claimwatch.index.search.rest.SearchParameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** {@code /claims/export}: all claims that answer a question. */
@Path("/claims/export")
@RunOnVirtualThread
@RolesAllowed(Role.ANALYST)
@Tag(name = "Exports", description = "Claims for other programs, with the same filters as the search.")
public class ExportResource {
    private static final String CSV = "text/csv; charset=utf-8";
    private static final String NDJSON = "application/x-ndjson";

    /** Each holds a moment of the index and 5 MB; who exports everything does so once a day. */
    private static final int MOST_AT_ONCE = 4;

    private final ClaimStream claims;
    private final InstantSource clock;
    private final ObjectWriter json;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    ExportResource(ClaimStream claims, InstantSource clock, ObjectMapper json) {
        this.claims = claims;
        this.clock = clock;
        this.json = json.writerFor(Claim.class);
    }

    /** Writes some claims. */
    private interface Form {
        void write(List<Claim> claims, OutputStream to) throws IOException;
    }

    @GET
    @Operation(
            summary = "Export claims",
            description =
                    "All that answer, newest first, as they are at one moment, however many. In CSV, a text that a "
                            + "spreadsheet would run as a formula has an apostrophe before it.")
    @APIResponse(
            responseCode = "200",
            description = "a header and a line for each claim, or a JSON object a line",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = Claim.class))
            })
    @APIResponse(responseCode = "400", description = "a parameter cannot be read; the problem names it")
    @APIResponse(responseCode = "401", description = "no valid API key")
    @APIResponse(responseCode = "403", description = "the key has not the role analyst")
    @APIResponse(responseCode = "503", description = "the index does not answer, or four exports run already")
    public Response export(
            @BeanParam SearchParameters which,
            @RestQuery
                    @Parameter(
                            required = true,
                            example = "csv",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "ndjson"}))
                    @Nullable
                    String format,
            @Context HttpServerRequest request) {
        ClaimQuery query = which.toQuery(clock.instant());
        return switch (format == null ? "" : format) {
            case "csv" ->
                Response.ok(stream(request, query, CsvTable.header(), ExportResource::writeCsv), CSV)
                        .header("Content-Disposition", "attachment; filename=\"claims.csv\"")
                        .build();
            case "ndjson" ->
                Response.ok(stream(request, query, "", this::writeJson), NDJSON).build();
            default -> throw ProblemException.badRequest("format", "format must be csv or ndjson");
        };
    }

    private StreamingOutput stream(HttpServerRequest request, ClaimQuery query, String header, Form form) {
        if (!free.tryAcquire()) {
            throw ProblemException.unavailable(MOST_AT_ONCE + " exports run already; try again later");
        }
        return to -> {
            try {
                to.write(header.getBytes(StandardCharsets.UTF_8));
                claims.read(query, some -> form.write(some, to));
            } catch (IOException | RuntimeException e) {
                breakOff(request);
                throw e;
            } finally {
                free.release();
            }
        };
    }

    /**
     * Ends an answer that has begun so that nobody takes it for whole. Otherwise the problem that follows from the exception
     * may be written behind the claims, and the answer end as if nothing were amiss.
     */
    private static void breakOff(HttpServerRequest request) {
        if (!request.response().headWritten()) {
            return;
        }
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset(); // this answer alone: others may share the connection
        } else {
            request.connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    private static void writeCsv(List<Claim> claims, OutputStream to) throws IOException {
        StringBuilder rows = new StringBuilder();
        claims.forEach(claim -> rows.append(CsvTable.row(claim)));
        to.write(rows.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void writeJson(List<Claim> claims, OutputStream to) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Claim claim : claims) {
            lines.append(json.writeValueAsString(claim)).append('\n');
        }
        to.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
