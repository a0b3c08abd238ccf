/**
 * What is kept of a page, as proof of what it said.
 *
 * <p>A {@link org.claimwatch.crawler.capture.Capture} tells when which bytes (by hash) came from where, how, and what read
 * them. Beside it, for analysts only, a {@link org.claimwatch.crawler.capture.SanitisedCopy}: the text and the structure
 * without scripts, embedded content, links to files, file names and personal data; encrypted at rest
 * ({@link org.claimwatch.crawler.capture.CaptureKeys}). Without a key no copy is kept, only the hashes.
 *
 * <pre>
 *   Page ─► same hash as at the last look? ── yes ─► the known capture is confirmed
 *                                          └─ no ──► sanitised ─► compressed ─► sealed ─► a capture and, if it is new, a copy
 * </pre>
 *
 * <p>Captures end after 30 days, a claim's first and last look after 12 months ({@code capture.postgres}). Not here: the
 * bytes as received, which are never stored.
 */
@NullMarked
package org.claimwatch.crawler.capture;

import org.jspecify.annotations.NullMarked;
