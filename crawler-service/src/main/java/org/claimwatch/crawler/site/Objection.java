package org.claimwatch.crawler.site;

/**
 * Why something that is right in itself cannot be taken: it collides with what is there.
 *
 * @param field what collides, such as {@code mirrors[1]}
 * @param detail for a person
 */
public record Objection(String field, String detail) {}
