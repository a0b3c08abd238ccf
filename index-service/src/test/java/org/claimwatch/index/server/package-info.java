/** What the tests run against: a real Elasticsearch, and a feed that answers as the contract says. */
@NullMarked
package org.claimwatch.index.server;

import org.jspecify.annotations.NullMarked;
