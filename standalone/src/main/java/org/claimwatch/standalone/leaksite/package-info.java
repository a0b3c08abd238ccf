/**
 * The demo's leak sites: three invented groups with three shapes of site, as they are found in the wild. A card grid over
 * two pages in English, a table in French, and a JSON API. Every organisation on them is invented; what they claim to
 * have is never there.
 *
 * <p>{@link org.claimwatch.standalone.leaksite.LeakSite} makes the pages, {@link org.claimwatch.standalone.leaksite.LeakSites} serves
 * them on 127.0.0.1, for an onion service to stand before. Crawler-service does not know that they are not real.
 */
@NullMarked
package org.claimwatch.standalone.leaksite;

import org.jspecify.annotations.NullMarked;
