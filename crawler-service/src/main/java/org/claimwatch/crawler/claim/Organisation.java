package org.claimwatch.crawler.claim;

import org.jspecify.annotations.Nullable;

/** The organisation that a claim names, as far as its posting says: nothing is looked up or guessed. */
public record Organisation(
        @Nullable String name,
        @Nullable String website,
        @Nullable String country) {}
