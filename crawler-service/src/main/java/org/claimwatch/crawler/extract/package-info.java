/**
 * What a page of a leak site says: its postings, read by the shape of the page and not by its class names.
 *
 * <pre>
 *   page ─► is it a captcha, a queue, a login? ─► Blocked
 *        ─► repeated records (cards, rows, objects) ─► those that look most like claims ─► their titles ─► postings
 *        ─► nothing looks like claims ─► Unrecognised
 * </pre>
 *
 * <p>{@link org.claimwatch.crawler.extract.Extractor} is the way in, {@link org.claimwatch.crawler.extract.Extraction} what comes
 * out. A reader that is unsure says so: a listing missed is found by the ledger, a listing made up from a captcha page
 * would be an alarm about nothing. Pages are hostile: depth, nodes, texts and records are bounded.
 *
 * <p>Kept of a page is what a posting says of its organisation. Links to downloads, magnet links, lists of files and
 * mail addresses are left out at the source, here.
 *
 * <p>Not here: whether a posting is a known claim ({@code claim}).
 */
@NullMarked
package org.claimwatch.crawler.extract;

import org.jspecify.annotations.NullMarked;
