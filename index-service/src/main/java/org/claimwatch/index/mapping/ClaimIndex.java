package org.claimwatch.index.mapping;

/**
 * An index that holds claims.
 *
 * @param uuid given by Elasticsearch: another index has another one, even under the same name
 * @param hasEvents whether the index of their events stands beside it
 */
public record ClaimIndex(IndexName name, String uuid, boolean hasEvents) {}
