/**
 * The answer to "has any group claimed us?", with what it rests on.
 *
 * <p>{@link org.claimwatch.alert.report.Report#of} decides from four things: the claims that match the watch, the
 * {@link org.claimwatch.alert.report.Coverage} that the crawler tells (a package below asks for it), how far the feed has
 * been matched ({@link org.claimwatch.alert.report.Progress}), and the time.
 * {@link org.claimwatch.alert.report.Statement} says it in words.
 *
 * <p>Nothing here is ever "safe" or "not attacked": the strongest negative answer is that no posting that names the place
 * was found on the sites that were read, with their number and when.
 */
@NullMarked
package org.claimwatch.alert.report;

import org.jspecify.annotations.NullMarked;
