/**
 * Which places there are, and which of them share a name: the official registers of French communes, intercommunalities
 * and departments, shipped; and GeoNames, where an operator gives the file.
 *
 * <p>It is what homonyms are weighed by, so that what one owner watches never changes what another is told. Not here: what
 * is watched ({@code watch}) and which place a text means ({@code match}).
 */
@NullMarked
package org.claimwatch.alert.gazetteer;

import org.jspecify.annotations.NullMarked;
