/** What the DNS says of a watch's domains. */
@NullMarked
package org.claimwatch.alert.watch.dns;

import org.jspecify.annotations.NullMarked;
