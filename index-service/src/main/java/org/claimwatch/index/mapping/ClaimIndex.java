package org.claimwatch.index.mapping;

/**
 * The index that searches see.
 *
 * @param uuid given by Elasticsearch: another index has another one, even under the same name
 */
public record ClaimIndex(IndexName name, String uuid) {}
