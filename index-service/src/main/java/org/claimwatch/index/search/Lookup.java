package org.claimwatch.index.search;

import org.claimwatch.index.claim.Claim;

/** What the index knows under a claim's id. */
public sealed interface Lookup {
    record Known(Claim claim) implements Lookup {}

    /** Nothing of it may be kept. */
    record Redacted() implements Lookup {}

    record Unknown() implements Lookup {}
}
