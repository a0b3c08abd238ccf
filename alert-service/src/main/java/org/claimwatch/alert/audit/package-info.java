/** Who did what: a trail of what people changed, for whoever has to ask later. */
@NullMarked
package org.claimwatch.alert.audit;

import org.jspecify.annotations.NullMarked;
