/** Writes what the intake decided into Elasticsearch: claims, positions, parked events. */
@NullMarked
package org.claimwatch.index.intake.elasticsearch;

import org.jspecify.annotations.NullMarked;
