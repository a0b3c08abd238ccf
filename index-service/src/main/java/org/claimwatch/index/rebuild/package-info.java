/**
 * How the index stands, and having it filled anew.
 *
 * <p>To ask for a rebuild is to make an empty index that bears the name of the next one; to cancel it is to remove that
 * index. Whoever runs the intake fills what there is to fill ({@code app}), so nothing is asked of a process that might die.
 */
@NullMarked
package org.claimwatch.index.rebuild;

import org.jspecify.annotations.NullMarked;
