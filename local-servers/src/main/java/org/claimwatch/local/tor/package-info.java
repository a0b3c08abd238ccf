/**
 * tor as a client of the real network, and a whole private Tor network on 127.0.0.1.
 */
@NullMarked
package org.claimwatch.local.tor;

import org.jspecify.annotations.NullMarked;
