/** Places by name, for who makes watches. */
@NullMarked
package org.claimwatch.alert.gazetteer.rest;

import org.jspecify.annotations.NullMarked;
