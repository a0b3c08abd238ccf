/** Claims in PostgreSQL. */
@NullMarked
package org.claimwatch.crawler.claim.postgres;

import org.jspecify.annotations.NullMarked;
