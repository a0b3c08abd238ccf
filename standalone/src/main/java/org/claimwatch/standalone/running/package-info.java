/**
 * The running system: which servers and services there are, what each is told, and in which order they come up.
 *
 * <pre>
 *   PostgreSQL ────► crawler-service, alert-service     (a service starts as soon as its database is there;
 *   Elasticsearch ─► index-service                       tor and the mail sink take their time beside them)
 *   tor
 *   mail sink                                            demo only
 * </pre>
 *
 * <p>{@link org.claimwatch.standalone.running.ClaimwatchSystem} is the whole of it, for the commands and for system-tests. Ending
 * goes the other way round and is {@link org.claimwatch.standalone.process.Guard}'s work.
 */
@NullMarked
package org.claimwatch.standalone.running;

import org.jspecify.annotations.NullMarked;
