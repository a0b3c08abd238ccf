/** The REST endpoints of events that could not be read. */
@NullMarked
package org.claimwatch.alert.intake.rest;

import org.jspecify.annotations.NullMarked;
