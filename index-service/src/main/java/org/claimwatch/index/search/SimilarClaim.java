package org.claimwatch.index.search;

import java.util.Set;
import org.claimwatch.index.claim.Claim;

/**
 * A claim that seems to name the same organisation as another one.
 *
 * @param because why it seems so
 */
public record SimilarClaim(Claim claim, Set<Reason> because) {
    public SimilarClaim {
        because = Set.copyOf(because);
    }

    public enum Reason {
        /** The crawler found that one claims again what the other had claimed before. */
        RECLAIMED,
        /** Both name the same domain. */
        DOMAIN,
        /** Both give the same name, case and accents aside. */
        NAME,
        /** The name of this one is a part of the other's title or name. */
        NAME_WITHIN
    }
}
