/**
 * Processes on this machine: started, watched, started again when they die, and ended in order whatever becomes of the
 * launcher.
 *
 * <p>{@link org.claimwatch.standalone.process.Supervisor} keeps each {@link org.claimwatch.standalone.process.Unit} running.
 * {@link org.claimwatch.standalone.process.Guard} is a tiny process of its own that ends them all, stage by stage, as soon as the
 * launcher asks for it or is gone. It is the only way anything is ended here, so the way that matters after a
 * {@code kill -9} is the one that every Ctrl-C takes.
 *
 * <p>Not here: what the processes are. That is in {@code running}.
 */
@NullMarked
package org.claimwatch.standalone.process;

import org.jspecify.annotations.NullMarked;
