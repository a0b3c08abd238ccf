package org.claimwatch.crawler.extract.profile;

/**
 * What is wrong with a profile.
 *
 * @param line of its text, from 1 on
 * @param field its path, such as {@code fields.title.pattern}
 */
public record ProfileFault(int line, String field, String detail) {}
