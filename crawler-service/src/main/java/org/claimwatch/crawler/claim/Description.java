package org.claimwatch.crawler.claim;

/**
 * What a claim's own page says of the organisation, where its listing says nothing.
 *
 * @param capture hash of the page
 */
public record Description(String text, String capture) {}
