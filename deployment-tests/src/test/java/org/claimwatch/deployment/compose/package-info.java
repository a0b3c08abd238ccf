/** The installation on one host: every variable explained, every image pinned, every network as narrow as it is meant to be. */
@NullMarked
package org.claimwatch.deployment.compose;

import org.jspecify.annotations.NullMarked;
