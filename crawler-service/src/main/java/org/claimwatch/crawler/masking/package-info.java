/**
 * What may not be kept of a text: the marks by which a person can be found, and links to stolen files.
 *
 * <p>{@link org.claimwatch.crawler.masking.PersonalData} replaces mail addresses, telephone numbers, payment card and bank
 * account numbers, and the national numbers of the larger countries by {@code [masked]}. Where such a number has check
 * digits they are computed, so that sizes, dates and identifiers of pages stay. In doubt it masks: a claim is as useful
 * without a number, and a person is worse off with it.
 * {@link org.claimwatch.crawler.masking.DownloadLink} tells links to files from links to pages.
 *
 * <pre>
 *   text ─► mail addresses ─► regions that have digits ─► bank account, card, national number, telephone ─► text
 * </pre>
 *
 * <p>Pure, and used for every field that is stored and every capture. Not here: how long a text may be, and what white
 * space becomes ({@code extract}); names of people, which no pattern tells from those of companies.
 */
@NullMarked
package org.claimwatch.crawler.masking;

import org.jspecify.annotations.NullMarked;
