/** Rosters over HTTP: what one would change, and the change. */
@NullMarked
package org.claimwatch.crawler.site.roster.rest;

import org.jspecify.annotations.NullMarked;
