package org.claimwatch.alert.match;

import java.util.UUID;

/** A watch and a claim: of such a pair there is at most one match, and one notification ever. */
public record MatchKey(UUID watchId, UUID claimId) {}
