/** Sites over HTTP: operators add and remove them and ask for a visit, analysts read them. */
@NullMarked
package org.claimwatch.crawler.site.rest;

import org.jspecify.annotations.NullMarked;
