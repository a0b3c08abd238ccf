package org.claimwatch.index.search.rest;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.claimwatch.http.keys.Role;
import org.claimwatch.index.search.GroupProfile;
import org.claimwatch.index.search.Statistics;
import org.claimwatch.index.search.elasticsearch.Overview;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /groups} and {@code /statistics}: claims in numbers. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Role.ANALYST)
@Tag(name = "Overview", description = "Claims in numbers. Every number is of claims, which are not facts.")
@APIResponse(responseCode = "400", description = "a parameter cannot be read; the problem names it")
@APIResponse(responseCode = "401", description = "no valid API key")
@APIResponse(responseCode = "403", description = "the key has not the role analyst")
@APIResponse(responseCode = "503", description = "the index does not answer; trying again may help")
public class OverviewResource {
    private final Overview overview;
    private final InstantSource clock;

    OverviewResource(Overview overview, InstantSource clock) {
        this.overview = overview;
        this.clock = clock;
    }

    /** @param groups those with the most claims first */
    public record Groups(List<GroupProfile> groups) {}

    @GET
    @Path("groups")
    @Operation(
            summary = "The groups, by their claims",
            description =
                    "Since when a group is active, under which names, on which sites, and its claims by the month that they "
                            + "were first seen in. Limited to some claims, it tells of those alone.")
    @APIResponse(responseCode = "200", description = "those with the most claims first")
    public Groups groups(@BeanParam SearchParameters which) throws IOException {
        return new Groups(overview.groups(which.toQuery(clock.instant())));
    }

    @GET
    @Path("statistics")
    @Operation(
            summary = "Claims in numbers",
            description =
                    "In all, by group, status, country and the month that they were first seen in. What was found at the "
                            + "first read of a site is not counted as new.")
    @APIResponse(responseCode = "200", description = "of the claims that the parameters leave; of all without any")
    public Statistics statistics(@BeanParam SearchParameters which) throws IOException {
        Instant now = clock.instant();
        return overview.statistics(which.toQuery(now), now);
    }
}
