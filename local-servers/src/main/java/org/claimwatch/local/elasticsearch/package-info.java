/**
 * One Elasticsearch node without a container: Elastic's own distribution, unpacked by this module's build into
 * {@code target/elasticsearch}. {@code node} and {@code analysis} run inside the node, not here.
 */
@NullMarked
package org.claimwatch.local.elasticsearch;

import org.jspecify.annotations.NullMarked;
