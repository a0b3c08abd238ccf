/** The trail in PostgreSQL. What answers a caller is filtered by the caller's owner. */
@NullMarked
package org.claimwatch.alert.audit.postgres;

import org.jspecify.annotations.NullMarked;
