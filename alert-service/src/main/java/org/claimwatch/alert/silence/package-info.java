/**
 * Not telling, for a time and with a reason that stands there: what is silenced is found, kept and shown, and the report
 * speaks of it as ever. Only nobody is written to.
 */
@NullMarked
package org.claimwatch.alert.silence;

import org.jspecify.annotations.NullMarked;
