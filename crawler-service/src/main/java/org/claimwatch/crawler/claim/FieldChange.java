package org.claimwatch.crawler.claim;

import org.jspecify.annotations.Nullable;

/**
 * A field that is different from what it was.
 *
 * @param field as the claim event's schema names it, fields of the organisation with {@code organisation.} before
 */
public record FieldChange(
        String field, @Nullable Object old, @Nullable Object now) {}
