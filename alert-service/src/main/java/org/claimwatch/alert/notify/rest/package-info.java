/** The REST endpoints of receivers and notifications. */
@NullMarked
package org.claimwatch.alert.notify.rest;

import org.jspecify.annotations.NullMarked;
