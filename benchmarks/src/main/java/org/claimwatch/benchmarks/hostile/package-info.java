/** What other sites notice while some are hostile. */
@NullMarked
package org.claimwatch.benchmarks.hostile;

import org.jspecify.annotations.NullMarked;
