/**
 * A web server that does what a hostile leak site can do to its reader: one {@link org.claimwatch.local.hostile.Trick} a path.
 * Tests hold the reader's limits with it, the benchmarks how much its other sites notice.
 */
@NullMarked
package org.claimwatch.local.hostile;

import org.jspecify.annotations.NullMarked;
