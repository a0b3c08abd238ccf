/**
 * The whole system as its users run it: real processes, a private Tor network, mail, kills. These tests run in a network
 * namespace without any way out, see {@code src/test/isolated/bin/java}.
 */
@NullMarked
package org.claimwatch.system;

import org.jspecify.annotations.NullMarked;
