/** Runs the intake: reads, writes, parks, moves the position, waits after a failure, and counts. */
@NullMarked
package org.claimwatch.index.app;

import org.jspecify.annotations.NullMarked;
