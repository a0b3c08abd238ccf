package org.claimwatch.alert.match;

import org.claimwatch.alert.watch.Watch;

/**
 * A name or domain of a watch that stands in a claim and makes no match.
 *
 * @param start offset of its first UTF-16 code unit in the field as posted
 * @param end offset after its last one
 */
public record Rejected(Watch watch, Field field, int start, int end, String text, Rejection reason) {}
