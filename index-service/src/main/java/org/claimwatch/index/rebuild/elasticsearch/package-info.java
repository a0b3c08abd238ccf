/** How the index stands, as Elasticsearch tells it. */
@NullMarked
package org.claimwatch.index.rebuild.elasticsearch;

import org.jspecify.annotations.NullMarked;
