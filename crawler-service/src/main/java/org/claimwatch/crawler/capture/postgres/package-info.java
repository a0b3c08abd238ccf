/** Captures and their sealed copies in PostgreSQL, and their end. */
@NullMarked
package org.claimwatch.crawler.capture.postgres;

import org.jspecify.annotations.NullMarked;
