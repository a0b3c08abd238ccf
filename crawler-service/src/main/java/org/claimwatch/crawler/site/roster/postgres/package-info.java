/** Rosters in PostgreSQL: their differences applied to the register. */
@NullMarked
package org.claimwatch.crawler.site.roster.postgres;

import org.jspecify.annotations.NullMarked;
