/** Puts {@code search}'s questions to Elasticsearch. */
@NullMarked
package org.claimwatch.index.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
