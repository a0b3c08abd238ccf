/** The REST endpoints of watches. */
@NullMarked
package org.claimwatch.alert.watch.rest;

import org.jspecify.annotations.NullMarked;
