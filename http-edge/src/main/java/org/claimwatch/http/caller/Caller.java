package org.claimwatch.http.caller;

import io.quarkus.security.identity.SecurityIdentity;
import org.claimwatch.http.keys.Role;

/**
 * Who makes a request.
 *
 * @param id the key's id, for logs and audit
 * @param owner whose rows the caller's own are
 * @param readsAll an analyst, who reads the rows of every owner
 */
public record Caller(String id, String owner, boolean readsAll) {
    static final String OWNER = "claimwatch.owner";

    /** @throws IllegalStateException if the identity did not come from a key */
    public static Caller of(SecurityIdentity identity) {
        String owner = identity.getAttribute(OWNER);
        if (owner == null) {
            throw new IllegalStateException("the identity has no owner");
        }
        return new Caller(identity.getPrincipal().getName(), owner, identity.hasRole(Role.ANALYST));
    }
}
