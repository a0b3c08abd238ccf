/** What receivers were told of the watching, and closer watches, in PostgreSQL. */
@NullMarked
package org.claimwatch.alert.vigil.postgres;

import org.jspecify.annotations.NullMarked;
