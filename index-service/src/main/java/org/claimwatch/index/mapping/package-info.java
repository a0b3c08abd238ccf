/**
 * Which Elasticsearch indices there are and how they are laid out.
 *
 * <p><b>Names.</b> Searches ask the alias {@code claims}. Behind it is one index {@code claims-<mapping>-<generation>}
 * such as {@code claims-1-0001}: the number of the mapping that it was made with, and a number that grows each time the
 * claims are read into a new index. Beside it stand {@code claimwatch-positions}, how far each index has followed the feed,
 * and {@code claimwatch-parked}, the events that could not be indexed.
 *
 * <p><b>The mapping</b> is {@code mapping/claims-1.json}, explained field by field in the service's README. A change that
 * needs the claims to be read again gets a new file with the next number.
 *
 * <p>When a successor is needed is {@code intake}'s to say.
 */
@NullMarked
package org.claimwatch.index.mapping;

import org.jspecify.annotations.NullMarked;
