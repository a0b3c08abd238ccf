/** Profiles over HTTP. They are tried with {@code POST /extractions}. */
@NullMarked
package org.claimwatch.crawler.extract.profile.rest;

import org.jspecify.annotations.NullMarked;
