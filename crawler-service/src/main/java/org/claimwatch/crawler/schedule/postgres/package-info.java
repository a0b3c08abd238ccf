/** Leases in PostgreSQL, on the rows of the sites that are leased. */
@NullMarked
package org.claimwatch.crawler.schedule.postgres;

import org.jspecify.annotations.NullMarked;
