/** The feed in PostgreSQL: sequences under the advisory lock, reading from a position, and a bell for those who wait. */
@NullMarked
package org.claimwatch.crawler.feed.postgres;

import org.jspecify.annotations.NullMarked;
