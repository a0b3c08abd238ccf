/** The ledger of looks in PostgreSQL, and the coverage of an instant computed from it in one statement. */
@NullMarked
package org.claimwatch.crawler.coverage.postgres;

import org.jspecify.annotations.NullMarked;
