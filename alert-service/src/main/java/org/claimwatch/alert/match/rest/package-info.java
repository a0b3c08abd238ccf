/** The REST endpoints of matches. */
@NullMarked
package org.claimwatch.alert.match.rest;

import org.jspecify.annotations.NullMarked;
