/** Watches in PostgreSQL. What answers a caller is filtered by the caller's owner; the matcher reads all. */
@NullMarked
package org.claimwatch.alert.watch.postgres;

import org.jspecify.annotations.NullMarked;
