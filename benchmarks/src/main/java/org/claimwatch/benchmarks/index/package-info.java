/**
 * index-service under load: a feed of invented claims, the service as a process of its own, and a real Elasticsearch.
 *
 * <p>{@link org.claimwatch.benchmarks.index.IndexLoad} takes the claims in, writes the same documents by a bare bulk loop to
 * compare, searches, exports and rebuilds.
 */
@NullMarked
package org.claimwatch.benchmarks.index;

import org.jspecify.annotations.NullMarked;
