/** The switch that somebody outside watches, over HTTP. */
@NullMarked
package org.claimwatch.alert.vigil.http;

import org.jspecify.annotations.NullMarked;
