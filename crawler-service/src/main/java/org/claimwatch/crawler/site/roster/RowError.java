package org.claimwatch.crawler.site.roster;

/**
 * Why a row is not taken.
 *
 * @param line where it stands in the text, from 1 on
 * @param field the column or the JSON field
 * @param detail for a person
 */
public record RowError(int line, String field, String detail) {}
