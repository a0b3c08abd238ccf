/** Reads the feed over HTTP and makes events of its JSON. */
@NullMarked
package org.claimwatch.index.intake.http;

import org.jspecify.annotations.NullMarked;
