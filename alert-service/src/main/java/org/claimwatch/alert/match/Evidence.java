package org.claimwatch.alert.match;

import org.jspecify.annotations.Nullable;

/**
 * Words of a claim that speak for a match, or against a better one.
 *
 * @param start offset of its first UTF-16 code unit in the field as posted
 * @param end offset after its last one
 * @param text what stands between them, cue included
 * @param cue the word beside the name that the rule went by; null where the rule needs none
 */
public record Evidence(
        Field field,
        int start,
        int end,
        String text,
        Rule rule,
        @Nullable String cue) {}
