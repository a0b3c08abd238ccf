/** Matches in PostgreSQL. What answers a caller is filtered by the caller's owner; the intake reads all of a claim. */
@NullMarked
package org.claimwatch.alert.match.postgres;

import org.jspecify.annotations.NullMarked;
