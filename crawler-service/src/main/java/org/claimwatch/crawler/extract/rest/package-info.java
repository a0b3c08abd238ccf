/** Trying the reader on a page over HTTP; nothing of it is stored. */
@NullMarked
package org.claimwatch.crawler.extract.rest;

import org.jspecify.annotations.NullMarked;
