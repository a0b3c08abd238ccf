/** The REST endpoint of the trail. */
@NullMarked
package org.claimwatch.alert.audit.rest;

import org.jspecify.annotations.NullMarked;
