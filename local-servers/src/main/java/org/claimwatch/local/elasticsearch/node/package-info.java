/**
 * Runs inside the Elasticsearch node's JVM: its main class, for the distribution has no launcher.
 */
@NullMarked
package org.claimwatch.local.elasticsearch.node;

import org.jspecify.annotations.NullMarked;
