package org.claimwatch.http.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/forgotten")
public class OpenByForgettingResource {
    @GET
    public String get() {
        return "nobody should read this";
    }
}
