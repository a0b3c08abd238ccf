/** Sites and mirrors in PostgreSQL. Deleting a site ends its coverage; what was known of it stays. */
@NullMarked
package org.claimwatch.crawler.site.postgres;

import org.jspecify.annotations.NullMarked;
