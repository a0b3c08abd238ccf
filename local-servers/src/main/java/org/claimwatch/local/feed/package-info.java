/**
 * Crawler-service as others see it, for who wants to decide what appears when: tests that end alert-service at each step, and
 * benchmarks that post a burst. It has no rules of its own, and keeps nothing.
 */
@NullMarked
package org.claimwatch.local.feed;

import org.jspecify.annotations.NullMarked;
