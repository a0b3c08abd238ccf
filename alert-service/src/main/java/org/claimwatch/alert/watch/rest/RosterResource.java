package org.claimwatch.alert.watch.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.claimwatch.alert.app.Database;
import org.claimwatch.alert.app.Entitling;
import org.claimwatch.alert.app.Importing;
import org.claimwatch.alert.app.Imports;
import org.claimwatch.alert.app.Owners;
import org.claimwatch.alert.watch.ImportProgress;
import org.claimwatch.alert.watch.Roster;
import org.claimwatch.alert.watch.Watch;
import org.claimwatch.alert.watch.postgres.WatchStore;
import org.claimwatch.http.caller.Caller;
import org.claimwatch.http.keys.Role;
import org.claimwatch.http.problem.Parameter;
import org.claimwatch.http.problem.Problem;
import org.claimwatch.http.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whole lists of watches, in and out. */
@Path("/watches")
@Tag(name = "Watches")
class RosterResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    /** A person looks at the last ones. */
    private static final int MAX_IMPORTS = 100;

    private static final int IMPORTS = 20;

    private final Importing importing;
    private final Imports imports;
    private final Entitling entitling;
    private final Database database;
    private final WatchStore watches;
    private final SecurityIdentity identity;

    RosterResource(
            Importing importing,
            Imports imports,
            Entitling entitling,
            Database database,
            WatchStore watches,
            SecurityIdentity identity) {
        this.importing = importing;
        this.imports = imports;
        this.entitling = entitling;
        this.database = database;
        this.watches = watches;
        this.identity = identity;
    }

    @POST
    @Path("/import")
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @RunOnVirtualThread
    @Operation(
            summary = "Watch a list of places",
            description =
                    "CSV with the header name,country,kind,code,region,aliases,domains; several values in a field are"
                            + " parted by a bar. All or nothing; places that the owner watches already take the new content.")
    @APIResponse(responseCode = "200", description = "What it changed, or would change if dryRun is true")
    @APIResponse(responseCode = "400", description = "Rows are not as they should be; the problem names line and field")
    public Importing.Imported.Done importCsv(
            @NotNull String body,
            @RestQuery @Nullable String dryRun,
            @RestQuery @Nullable String owner,
            @RestQuery @Nullable String vouch) {
        return run(Roster.ofCsv(body), dryRun, owner, vouch);
    }

    @POST
    @Path("/import")
    @Consumes(NDJSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.OPERATOR)
    @RunOnVirtualThread
    @Operation(
            summary = "Watch a list of places",
            description = "NDJSON: an object a line, its members as those of POST /watches.")
    @APIResponse(responseCode = "200", description = "What it changed, or would change if dryRun is true")
    public Importing.Imported.Done importNdjson(
            @NotNull String body,
            @RestQuery @Nullable String dryRun,
            @RestQuery @Nullable String owner,
            @RestQuery @Nullable String vouch) {
        return run(NdjsonRoster.read(body), dryRun, owner, vouch);
    }

    private Importing.Imported.Done run(
            Roster roster, @Nullable String dryRun, @Nullable String owner, @Nullable String vouch) {
        Caller caller = Caller.of(identity);
        String ofWhom = Owners.of(caller, owner);
        boolean dry = Parameter.flag("dryRun", dryRun);
        return switch (importing.of(caller, ofWhom, roster, dry, entitling.word(caller, vouch))) {
            case Importing.Imported.Done done -> done;
            case Importing.Imported.Refused refused ->
                throw ProblemException.badRequest(
                        "nothing was imported: rows are not as they should be",
                        refused.errors().stream()
                                .map(error -> new Problem.FieldError(error.line(), error.field(), error.detail()))
                                .toList());
        };
    }

    @GET
    @Path("/imports")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "How far imports are, the newest first",
            description =
                    "Also while one is under way, whichever replica runs it. Nothing of one that is not DONE is in"
                            + " effect.")
    public Uni<List<ImportProgress>> imports(@RestQuery @Nullable String limit) {
        return imports.newest(Caller.of(identity), Parameter.integer("limit", limit, 1, MAX_IMPORTS, IMPORTS));
    }

    @GET
    @Path("/export")
    @Produces({CSV, NDJSON})
    @RolesAllowed({Role.PRESS, Role.ANALYST, Role.OPERATOR})
    @Operation(
            summary = "The watches of an owner as a list",
            description =
                    "In the order in which they were made, as csv (the default), which has the columns of an import"
                            + " and no guesses or related organisations, or as ndjson, which has all. Imported again it changes"
                            + " nothing.")
    public Uni<Response> export(@RestQuery @Nullable String owner, @RestQuery @Nullable String format) {
        String ofWhom = Owners.of(Caller.of(identity), owner);
        boolean ndjson = isNdjson(format);
        return database.transaction(session -> watches.ofOwner(session, ofWhom))
                .map(found -> Response.ok(ndjson ? ndjson(found) : csv(found))
                        .type((ndjson ? NDJSON : CSV) + ";charset=UTF-8")
                        .build());
    }

    private static boolean isNdjson(@Nullable String format) {
        if (format == null || format.equals("csv")) {
            return false;
        }
        if (format.equals("ndjson")) {
            return true;
        }
        throw ProblemException.badRequest("format", "format must be csv or ndjson");
    }

    private static String csv(List<Watch> watches) {
        StringBuilder csv = new StringBuilder(Roster.csvHeader());
        watches.forEach(watch -> csv.append(Roster.csvRow(watch)));
        return csv.toString();
    }

    private static String ndjson(List<Watch> watches) {
        StringBuilder lines = new StringBuilder();
        watches.forEach(watch -> lines.append(NdjsonRoster.line(watch)));
        return lines.toString();
    }
}
