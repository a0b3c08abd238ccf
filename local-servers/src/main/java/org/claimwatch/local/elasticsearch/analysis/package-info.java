/**
 * Runs inside the Elasticsearch node's JVM: the token filters that the distribution lacks, under the full distribution's
 * names and settings, so that one mapping runs on both.
 */
@NullMarked
package org.claimwatch.local.elasticsearch.analysis;

import org.jspecify.annotations.NullMarked;
