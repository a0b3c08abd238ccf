/** Our copy of the claims in PostgreSQL. Stores take the session, so that {@code app} composes the transaction. */
@NullMarked
package org.claimwatch.alert.claim.postgres;

import org.jspecify.annotations.NullMarked;
