/**
 * PostgreSQL from the binaries that are published for embedded use, with passwords, and with fsync for what is kept.
 */
@NullMarked
package org.claimwatch.local.postgres;

import org.jspecify.annotations.NullMarked;
