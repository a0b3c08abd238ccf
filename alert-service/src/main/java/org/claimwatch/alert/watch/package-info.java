/**
 * What is watched: a place, by the names and internet domains of the authority that governs it, and whose watch it is.
 *
 * <p>Not here: how a text is matched against a watch ({@code match}) and who is told ({@code notify}).
 */
@NullMarked
package org.claimwatch.alert.watch;

import org.jspecify.annotations.NullMarked;
