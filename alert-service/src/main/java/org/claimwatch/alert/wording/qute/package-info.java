/** Lays out what features say, by Qute templates that stand beside the features' sentences. */
@NullMarked
package org.claimwatch.alert.wording.qute;

import org.jspecify.annotations.NullMarked;
