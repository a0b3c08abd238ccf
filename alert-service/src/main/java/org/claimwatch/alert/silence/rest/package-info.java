/** The REST endpoints of silences. */
@NullMarked
package org.claimwatch.alert.silence.rest;

import org.jspecify.annotations.NullMarked;
