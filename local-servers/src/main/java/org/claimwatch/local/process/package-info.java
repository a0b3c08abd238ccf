/**
 * A server's process: started with its output in a log file, waited for until it is ready, ended in order.
 */
@NullMarked
package org.claimwatch.local.process;

import org.jspecify.annotations.NullMarked;
