/** Makes and replaces the indices in Elasticsearch, with any number of replicas of the service doing so at once. */
@NullMarked
package org.claimwatch.index.mapping.elasticsearch;

import org.jspecify.annotations.NullMarked;
