/** The analysts' search over HTTP. */
@NullMarked
package org.claimwatch.index.search.rest;

import org.jspecify.annotations.NullMarked;
