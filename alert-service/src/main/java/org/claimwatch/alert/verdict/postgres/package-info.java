/** Verdicts in PostgreSQL. What answers a caller is filtered by the caller's owner; the intake reads what it decides by. */
@NullMarked
package org.claimwatch.alert.verdict.postgres;

import org.jspecify.annotations.NullMarked;
