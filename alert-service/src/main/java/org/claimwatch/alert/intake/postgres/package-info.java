/** Where we are in the feed, and the events that could not be read, in PostgreSQL. */
@NullMarked
package org.claimwatch.alert.intake.postgres;

import org.jspecify.annotations.NullMarked;
