/** The crawler's feed over HTTP, as contracts/claim-event.schema.json has it: our own records of what we read of it. */
@NullMarked
package org.claimwatch.alert.intake.http;

import org.jspecify.annotations.NullMarked;
