/**
 * What a page of a leak site says: its postings, read by the shape of the page and not by its class names.
 *
 * <pre>
 *   text ─► repaired where a wrong charset broke it
 *        ─► a captcha, a queue, a login, a banner? ─► Blocked
 *        ─► the index of a folder? ─► its folders' names
 *        ─► lines ─► series of like entries ─► those that show the signs of claims ─► their titles ─► postings
 *        ─► data in answers, scripts and attributes ─► the table that looks most like claims ─► postings
 *        ─► nothing looks like claims ─► what it is instead: Blocked or Unrecognised
 * </pre>
 *
 * <p>{@link org.claimwatch.crawler.extract.Extractor} is the way in, {@link org.claimwatch.crawler.extract.Extraction} what comes
 * out. A reader that is unsure says so: a listing missed is found by the ledger, a listing made up from a captcha page
 * would be an alarm about nothing. Pages are hostile: length, depth, nodes and records are bounded.
 *
 * <p>Kept of a page is what a posting says of its organisation. Links to downloads, magnet links, lists of files and
 * mail addresses are left out at the source, here.
 *
 * <p>Not here: whether a posting is a known claim ({@code claim}).
 */
@NullMarked
package org.claimwatch.crawler.extract;

import org.jspecify.annotations.NullMarked;
