/**
 * Real servers as processes on this machine, bound to 127.0.0.1, for {@code standalone} and for tests: PostgreSQL,
 * Elasticsearch, tor and a whole private Tor network, and an SMTP sink.
 *
 * <p>Each class starts one, is ready when its {@code start} returns, and ends it with {@code close}. Whoever starts one
 * and may die without closing it has to see to the process itself: that is why each tells its process id.
 */
@NullMarked
package org.claimwatch.local;

import org.jspecify.annotations.NullMarked;
