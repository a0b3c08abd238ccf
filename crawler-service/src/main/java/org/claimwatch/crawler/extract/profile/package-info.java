/**
 * Where the reader is wrong about a site, and how to put it right: one small YAML text, by which its records, some of their
 * fields, its dates and its further pages are found.
 *
 * <pre>
 *   YAML ─► ProfileParser ─► Profile, or what is wrong with it, line by line
 *                               │
 *   Page ───────────────────────┴─► SiteReader ─► Extraction
 * </pre>
 *
 * <p>A profile says what differs and nothing else: a field that it does not name is read as on any other site. It can do
 * no more than point: selectors, JSON pointers and regular expressions, each of bounded cost, so that nobody's profile
 * and no page makes the service wait.
 *
 * <p>Some profiles ship with the service ({@link org.claimwatch.crawler.extract.profile.ShippedProfiles}), others are saved
 * by operators ({@code postgres}, {@code rest}) and go before. Not here: how pages are read without one ({@code extract}).
 */
@NullMarked
package org.claimwatch.crawler.extract.profile;

import org.jspecify.annotations.NullMarked;
